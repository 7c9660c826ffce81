"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="gate",
        title=_("The gate"),
        pages=("gate",),
        what=_("What has to be true before the new begins, and how each partner sees it."),
        who=_("Everyone in the partnership reads it."),
        next=_("When everything is met or waived, the partners declare it together, and the phase changes."),
        words=("gate", "declaration", "phase", "agreement"),
    )
)

means(
    Word(
        key="gate",
        term=_("Gate"),
        meaning=_("What has to be true before a transition is over."),
    ),
    Word(
        key="declaration",
        term=_("Declaration"),
        meaning=_("The words with which every partner says that a new phase has begun."),
    ),
)
