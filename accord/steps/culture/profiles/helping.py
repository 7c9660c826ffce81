"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="profiles",
        title=_("Our homes side by side"),
        pages=("profiles",),
        what=_(
            "An exercise that nobody has to hold: how it is at home, how it is in the partnership, and how "
            "it should be."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes. It is answered in confidence, and groups too small are hidden."
        ),
        next=_(
            "It is a round to which every partner agrees. What stands far apart can become a way of working "
            "to decide on."
        ),
        words=("round", "way-of-working", "suppressed"),
    )
)
