"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="brand",
        title=_("Our brand"),
        pages=("brand",),
        what=_("The partnership’s own name, logo and colours, and how they are used."),
        who=_("Everyone in the partnership reads it."),
        next=_(
            "The steward or a signatory drafts, every partner agrees. Then pages, letters and papers wear it."
        ),
        words=("agreement",),
    )
)
