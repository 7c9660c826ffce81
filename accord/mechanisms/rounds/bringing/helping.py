"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="bringing",
        title=_("Bringing in a survey"),
        pages=("bringing",),
        what=_(
            "A survey that you held with another tool becomes a result here. Its answers are read once and "
            "kept nowhere."
        ),
        who=_(
            "Until every partner has agreed: the steward and those who sign. Then everyone in the "
            "partnership."
        ),
        next=_("You see what would be shown, and put it before the partners. If they say no, it is deleted."),
        words=("published-result", "agreement"),
    )
)
