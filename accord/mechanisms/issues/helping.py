"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="issues",
        title=_("Issues"),
        pages=("issues",),
        what=_(
            "What cannot be settled where it came up. It goes up a ladder that the partners agreed, with a "
            "day on each rung."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. It is raised in one’s own name."
        ),
        next=_(
            "Whoever stands on the rung answers, settles it or passes it up. When the day has passed, it "
            "climbs by itself. What was learned is kept."
        ),
        words=("issue", "ladder"),
    )
)

means(
    Word(
        key="issue",
        term=_("Issue"),
        meaning=_("Something that cannot be settled where it came up."),
    ),
    Word(
        key="ladder",
        term=_("Escalation ladder"),
        meaning=_(
            "The rungs that an issue climbs, with how long it may stay on each. Every partner agrees to it."
        ),
    ),
)
