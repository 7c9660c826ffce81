"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="programme",
        title=_("Programme of the year"),
        pages=("programme",),
        what=_("The rounds and talks of a year, agreed once, so that each needs no signature of its own."),
        who=_(
            "Everyone in the partnership reads it, and whoever helps from outside as far as that engagement "
            "goes."
        ),
        next=_("What keeps to it is announced seven days ahead, and any single partner may stop it."),
        words=("programme-of-the-year", "round", "talk"),
    )
)

means(
    Word(
        key="programme-of-the-year",
        term=_("Programme of the year"),
        meaning=_(
            "The rounds and talks of a year, agreed once by every partner. What stays inside it needs no "
            "further signature."
        ),
    ),
)
