"""The brand as pages show it: its facts, and how its colours read."""

from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations.errors import Sentence
from accord.steps.practicalities.brand import rules
from accord.web.components import Column, Fact, Table

if TYPE_CHECKING:
    from accord.steps.practicalities.brand.models import Brand

WHERE: dict[str, Sentence] = {
    "light": gettext_lazy("On our pages by day"),
    "print": gettext_lazy("On white paper"),
    "dark": gettext_lazy("On our pages by night"),
}


def facts(brand: "Brand") -> list[Fact]:
    """Return what a brand says, without what nobody filled in."""
    found = (
        (_("Name"), brand.name),
        (_("Below the name"), brand.strapline),
        (_("Our story"), brand.story),
        (_("Main colour"), _swatch(brand.colour)),
        (_("Second colour"), _swatch(brand.second)),
        (_("Third colour"), _swatch(brand.third)),
        (_("How we speak"), brand.voice),
        (_("What we do"), brand.do),
        (_("What we do not do"), brand.dont),
    )
    return [Fact(term, words) for term, words in found if words]


def colours(brand: "Brand") -> Table:
    """Return how each colour reads, by day, in print and by night."""
    rows = [(_("Main colour"), each) for each in rules.readings(brand.colour)]
    for term, colour in ((_("Second colour"), brand.second), (_("Third colour"), brand.third)):
        rows += [(term, each) for each in (rules.shape_readings(colour) if colour else [])]
    columns = (
        Column(_("Colour")),
        Column(_("Where")),
        Column(_("As")),
        Column(_("Contrast"), numeric=True),
        Column(_("Least"), numeric=True),
    )
    body = tuple(
        (term, str(WHERE[each.where]), _swatch(each.colour), _ratio(each.found), _ratio(each.least))
        for term, each in rows
    )
    return Table(caption=_("How our colours read"), columns=columns, rows=body, stacks=True)


def _swatch(colour: str) -> str:
    """A colour to be seen beside its digits; nothing for none."""
    drawing = '<span><svg class="swatch" width="24" height="16" aria-hidden="true">{}</svg>{}</span>'
    patch = '<rect width="24" height="16" fill="{}"/>'
    return format_html(drawing, format_html(patch, colour), colour) if colour else ""


def _ratio(value: float) -> str:
    """Down to one decimal: what does not reach its least never looks as if it did."""
    return _("{value} to 1").format(value=number_format(int(value * 10) / 10, decimal_pos=1))
