"""What packs say of culture: what was decided about how we work, from whose ways, what people say."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.steps.culture.standing import standing
from accord.steps.culture.ways import selectors


@registry.in_pack(Pack.YEAR, 70)
def ways(actor: Actor, span: Span) -> Section:
    """Return the ways of working that were decided within these days; raises Denied."""
    found = [
        (way, day)
        for way in selectors.ways_in_force()
        if way.in_force_since and span.holds(day := localdate(way.in_force_since))
    ]
    return Section(
        title=_("Culture"),
        says=standing(actor).says,
        columns=(_("How we do"), _("What we decided"), _("In force since")),
        rows=tuple(
            (way.topic.title, f"{way.get_kind_display()}: {way.words}", date_format(day, "j F Y"))
            for way, day in found
        ),
        url=address("ways:register"),
    )


@registry.shows(gettext_lazy("Joint decisions on ways of working, with reasons and origins"), "8.6", "4.1")
def decided(actor: Actor, _span: Span) -> list[Held]:
    """Return how many ways of working are in force; raises Denied."""
    access.require(actor, "ways.read")
    days = [localdate(way.in_force_since) for way in selectors.ways_in_force() if way.in_force_since]
    if not days:
        return []
    count = ngettext("{count} way of working", "{count} ways of working", len(days))
    return [Held(what=count.format(count=len(days)), on=max(days), url=address("ways:register"))]
