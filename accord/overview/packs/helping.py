"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="packs",
        title=_("Packs"),
        pages=("packs",),
        what=_(
            "Three documents to take along: for the board, for the year, and the evidence clause by clause "
            "of a standard for working together."
        ),
        who=_("Everyone in the partnership. They hold only what everyone may read here."),
        next=_("Each is made afresh from what stands today, as a page and as a PDF."),
        words=("published-result", "undertaking"),
    )
)
