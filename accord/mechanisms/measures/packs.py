"""What packs say of measures: how each stands, and that they are kept."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.mechanisms.measures import altogether, selectors, sentences

if TYPE_CHECKING:
    from accord.mechanisms.measures.series import Series


@registry.in_pack(Pack.YEAR, 25)
def measures(actor: Actor, _span: Span) -> Section | None:
    """Return the last value of each measure; None where nothing is measured. Raises Denied."""
    found = _series(actor)
    if not found:
        return None
    return Section(
        title=_("Performance measures"),
        says=altogether.overall(found),
        columns=(_("Measure"), _("Where it stands")),
        rows=tuple((each.measure.name, sentences.heading(each)) for each in found),
        url=address("measures:list"),
    )


@registry.shows(gettext_lazy("Performance measures with targets and values"), "9.1", "8.7", "4.5")
def kept(actor: Actor, _span: Span) -> list[Held]:
    """Return how many measures are kept, and the last period of which a value came in; raises Denied."""
    found = _series(actor)
    if not found:
        return []
    count = ngettext("{count} measure", "{count} measures", len(found)).format(count=len(found))
    days = [each.latest.period.last_day for each in found if each.latest]
    return [Held(what=count, on=max(days, default=None), url=address("measures:list"))]


def _series(actor: Actor) -> "list[Series]":
    return selectors.series_of(selectors.measures(actor))
