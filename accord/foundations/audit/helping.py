"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="log",
        title=_("The log"),
        pages=("audit",),
        what=_(
            "Every act that changes something here: who did it, when, and what became different. Nothing "
            "can be taken out of it."
        ),
        who=_(
            "Everyone who belongs to the partnership, whichever partner they work for. Answers and what is "
            "private stand in no line."
        ),
        next=_(
            "You can check that nobody has touched it, and take it away as a file. “I have read this” marks "
            "what is new to you from then on."
        ),
        words=("log",),
    )
)

means(
    Word(
        key="log",
        term=_("Log"),
        meaning=_("The list of every act in a partnership, which all partners read and nobody can change."),
    ),
)
