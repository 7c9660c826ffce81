"""What the first page of this step says to each reader, and where it leads."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.steps.objectives import counts, rules, selectors, showing
from accord.steps.objectives.rules import Stage

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.steps.objectives.goals.models import Year

YEARS = gettext_lazy("Goals of each year")


def heading(year: "Year | None") -> str:
    """Return what is the case with objectives in this partnership, in a sentence."""
    if year is None:
        return _("No goals are agreed for this year yet.")
    found = counts.count_everybody(year)
    if not found.agreed:
        return _("Nobody has agreed yet how to contribute to the goals of this year.")
    return _("{agreed} of {people} people have agreed how they contribute this year.").format(
        agreed=found.agreed, people=found.in_post
    )


def next_step(actor: "Actor", year: "Year | None") -> Link | None:
    """Return the one thing to do here: the own objective first."""
    if year is None:
        return (
            Link(_("Begin the goals of a year"), address("goals:years"))
            if access.allows(actor, "goals.draft")
            else None
        )
    if not access.allows(actor, "objectives.keep"):
        return None
    for place, objective in selectors.own(actor, year):
        stage = rules.stage(selectors.latest(objective))
        if stage is Stage.MISSING and place.main:
            return Link(_("Say how you contribute"), showing.write_page(place))
        if objective and stage is Stage.WAITS_FOR_PERSON:
            return Link(_("Agree to your objective"), showing.page_of(objective))
    return Link(_("Read my objective"), address("objectives:mine"))


def ways(actor: "Actor", year: "Year | None") -> list[Link]:
    """Return the ways from here that are open to a reader."""
    found = []
    if year and access.allows(actor, "objectives.keep"):
        found.append(Link(_("My objective"), address("objectives:mine")))
    if year and access.allows(actor, "objectives.lead"):
        found.append(Link(_("Objectives of those who report to me"), address("objectives:team")))
    if year and access.allows(actor, "objectives.read_coverage"):
        found.append(Link(_("How far each organisation is"), address("objectives:coverage")))
    if year and access.allows(actor, "objectives.take_states"):
        found.append(
            Link(_("Where our people’s objectives stand (spreadsheet)"), address("objectives:states"))
        )
    if access.allows(actor, "objectives.set_appraisal"):
        found.append(Link(_("How my organisation appraises"), address("objectives:appraisal")))
    return found
