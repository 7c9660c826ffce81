"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="promises",
        title=_("The promise book"),
        pages=("promises",),
        what=_("What was promised, to whom, by whom and why, and what became of it."),
        who=_(
            "Everyone in the partnership reads it. Schools and others to whom it was promised read it for "
            "the whole term."
        ),
        next=_(
            "The steward says whether it was kept. Those to whom it was promised say how they see it. A "
            "change needs every partner."
        ),
        words=("promise",),
    )
)

means(
    Word(
        key="promise",
        term=_("Promise"),
        meaning=_("What was said in bidding that others may rely on, kept in one book for the whole term."),
    ),
)
