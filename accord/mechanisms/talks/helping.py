"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="talks",
        title=_("Talks"),
        pages=("talks",),
        what=_(
            "A talk about a result: its points, how we read each, and what we decided. Anybody may raise a "
            "point for the next one."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. A point raised without a name is read by somebody who acts for no partner before it is "
            "passed on."
        ),
        next=_(
            "A talk is over when each point has an owner and a day, or a reason why nothing is done. "
            "Everybody gets the minutes."
        ),
        words=("talk", "talking-point", "reading", "decision", "undertaking"),
    )
)

means(
    Word(
        key="talk",
        term=_("Talk"),
        meaning=_("A session in which a result is discussed until each of its points is decided."),
    ),
    Word(
        key="talking-point",
        term=_("Talking point"),
        meaning=_("One thing in a result, or raised by somebody, that a talk is to decide."),
    ),
    Word(
        key="reading",
        term=_("Reading"),
        meaning=_("How those in the talk understand a point: what lies behind it."),
    ),
    Word(
        key="decision",
        term=_("Decision"),
        meaning=_("How a talking point ends: an undertaking, a way up, or a recorded decision not to act."),
    ),
)
