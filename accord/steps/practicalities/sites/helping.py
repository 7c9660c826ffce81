"""What the pages of this room are."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Help, helps

helps(
    Help(
        key="sites",
        title=_("Where we work"),
        pages=("sites",),
        what=_("The sites, their rooms, and how many people of each organisation are there on which day."),
        who=_("Everyone in the partnership reads it. Only numbers are kept, never who was where."),
        next=_(
            "Counts come in each week. From them follows how far organisations mix, compared only with the "
            "same site earlier."
        ),
    )
)
