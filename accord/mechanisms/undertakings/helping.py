"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="undertakings",
        title=_("Undertakings"),
        pages=("undertakings",),
        what=_("Every promise that somebody made here: what, by when, and what came of it."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. What stands in the plan of a team, an organisation or a person is not among them."
        ),
        next=_(
            "The owner says what came of it. Where somebody was named to accept it, that person says "
            "whether it is done."
        ),
        words=("undertaking",),
    )
)

helps(
    Help(
        key="reminders",
        title=_("Letters and calendars"),
        pages=("undertakings:reminders",),
        what=_("How you are reminded: a letter each week, and calendars that your own calendar can show."),
        who=_("Only you. Whoever knows the secret address of a calendar can read it."),
        next=_("What you choose holds from now on. A calendar’s address can be ended at any time."),
        words=("undertaking",),
    )
)

means(
    Word(
        key="undertaking",
        term=_("Undertaking"),
        meaning=_(
            "Any promise with an owner and a day: an action, a commitment, an item handed over, a line of a "
            "plan."
        ),
    ),
)
