"""What the form of the brand starts from, and the colour that is offered where one cannot be read."""

from typing import TYPE_CHECKING

from django.http import QueryDict

from accord.partnership import selectors as partnership
from accord.steps.practicalities.brand import rules
from accord.steps.practicalities.brand.rules import COLOUR
from accord.steps.practicalities.brand.services import Said
from accord.web.contrast import SHAPE, TEXT

if TYPE_CHECKING:
    from accord.steps.practicalities.brand.forms import BrandForm
    from accord.steps.practicalities.brand.models import Brand

LEAST = {"colour": TEXT, "second": SHAPE, "third": SHAPE}
TAKE = "take"


def initial(draft: "Brand | None", held: "Brand | None") -> dict[str, str]:
    """Return what the draft says, else what is in force, else the name and colour that Accord has."""
    found = draft or held
    if found is not None:
        return {name: getattr(found, name) for name in Said.__dataclass_fields__}
    today = partnership.partnership()
    return {"name": today.name, "colour": today.brand_colour}


def with_offer(sent: QueryDict) -> QueryDict:
    """Return what was sent, with the colour that was offered in the place of the one that cannot be read."""
    field, _sign, colour = sent.get(TAKE, "").partition("=")
    if field not in LEAST:
        return sent
    changed = sent.copy()
    changed[field] = colour
    return changed


def offer(form: "BrandForm") -> tuple[str, str] | None:
    """Return the field and the nearest colour for the first colour that was refused, or None."""
    for field, least in LEAST.items():
        colour = str(form.data.get(field, "")).strip().lower()
        if field in form.errors and COLOUR.fullmatch(colour):
            return field, rules.nearest(colour, least=least)
    return None
