"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="expertise",
        title=_("Help from outside"),
        pages=("expertise",),
        what=_(
            "What help the partnership needs from outside, for whom it looks, who helps now, and how useful "
            "that was."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "A need becomes a brief, a brief an engagement. Every partner agrees, and each says at the end "
            "how useful it was."
        ),
        words=("brief", "engagement", "facilitator"),
    )
)
