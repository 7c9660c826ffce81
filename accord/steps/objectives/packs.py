"""What packs say of objectives: for how many people one is agreed, counted; nothing of what stands in any."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.steps.objectives import counts
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.standing import standing


@registry.in_pack(Pack.YEAR, 50)
def coverage(actor: Actor, _span: Span) -> Section:
    """Return how far objectives have come, and how many people contribute to each goal; raises Denied."""
    year = goals.year_in_force()
    found = goals.ours(year) if year else []
    return Section(
        title=_("Objectives"),
        says=standing(actor).says,
        columns=(_("Goal of the year"), _("People who contribute")),
        rows=tuple((each.title, str(counts.contributing(each.year, [each.id]))) for each in found),
        url=address("objectives:home"),
    )


@registry.shows(gettext_lazy("Goals of the year, agreed by every partner"), "6.2", "8.6")
def agreed(actor: Actor, _span: Span) -> list[Held]:
    """Return the goals in force; raises Denied."""
    access.require(actor, "goals.read")
    year = goals.year_in_force()
    if year is None:
        return []
    since = localdate(year.in_force_since) if year.in_force_since else None
    return [
        Held(
            what=_("Goals of {year}").format(year=year),
            on=since,
            url=address("goals:year", year_id=year.id),
        )
    ]
