"""What the pages and words of this room mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, Word, helps, means

helps(
    Help(
        key="touchpoints",
        title=_("Marks of parents"),
        pages=("touchpoints",),
        what=_("Where people still meet one partner’s logo instead of the partnership’s."),
        who=_("Everyone in the partnership reads it."),
        next=_("Its owner changes it by a day and shows how it looks before and after."),
        words=("touchpoint", "undertaking"),
    )
)

means(
    Word(
        key="touchpoint",
        term=_("Touchpoint"),
        meaning=_("A place where people meet a logo: a sign, a letter, a badge."),
    ),
)
