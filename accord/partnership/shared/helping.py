"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="ours",
        title=_("What we own together"),
        pages=("shared",),
        what=_(
            "What no single partner can change: the steward, how few people a result may show, the name, "
            "the colours, who belongs."
        ),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "Whoever signs for a partner, or the steward, proposes a change. It takes effect when every "
            "partner has agreed."
        ),
        words=("agreement", "signatory", "steward", "minimum"),
    )
)
