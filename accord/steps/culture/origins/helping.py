"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="origins",
        title=_("Whose ways"),
        pages=("origins",),
        what=_("From which partner the ways come that we decided on, beside what people say about them."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_(
            "It says whether one partner’s ways become everybody’s unseen. There is no score; what to do "
            "about it is for a talk."
        ),
        words=("origin", "way-of-working"),
    )
)

means(
    Word(
        key="origin",
        term=_("Origin"),
        meaning=_("From whose way a decided way of working comes."),
    ),
)
