"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="joiners",
        title=_("For those who join"),
        pages=("joiners",),
        what=_(
            "What somebody should know in the first days: the charter, the ways we work, the sites, and "
            "whom to ask."
        ),
        who=_("Everyone in the partnership reads it."),
        next=_("It follows by itself from what the partnership has decided. It can be printed."),
    )
)
