"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="team-talks",
        title=_("Team talks"),
        pages=("team_talks",),
        what=_("A quarter of an hour in each team about a result: one strength, one gap, one question."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. Who was there and who said what is written nowhere."
        ),
        next=_(
            "Whoever leads the team writes what it made of it, and one thing it will do, or why nothing. "
            "The level above reads it."
        ),
        words=("team", "reading", "undertaking"),
    )
)
