"""How far objectives have come, by organisation and tier: counts, and nothing of groups that are too small.

What holds for a cascade holds here (decision 0056): it is a courtesy and no disclosure control, since the
figures say that something was agreed and never what.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.rules import rows_of_tiers
from accord.steps.objectives import counts
from accord.steps.objectives.counts import Count, InPost
from accord.web.components import Cell, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.foundations.errors import Sentence
    from accord.steps.objectives.goals.models import Year

SHARE_FROM = 20
"""People are never a percentage of fewer."""


def tables(actor: Actor, year: "Year") -> list[Table]:
    """Return the figures by organisation and by tier; raises Denied."""
    access.require(actor, "objectives.read_coverage")
    by_organisation: dict[object, list[InPost]] = defaultdict(list)
    by_tier: dict[object, list[InPost]] = defaultdict(list)
    for found in counts.in_post():
        by_organisation[found.organisation_id].append(found)
        by_tier[found.tier].append(found)
    organisations = [
        (each.name, by_organisation[each.id])
        for each in partnership.organisations()
        if each.id in by_organisation
    ]
    return [
        _table(_("By organisation"), _("Organisation"), organisations, year),
        _table(_("By tier"), _("Tier"), rows_of_tiers(by_tier), year),
    ]


def _table(
    caption: str, first: str, groups: "Iterable[tuple[Sentence, list[InPost]]]", year: "Year"
) -> Table:
    minimum = partnership.partnership().minimum
    return Table(
        caption=caption,
        stacks=True,
        columns=(
            Column(first),
            Column(_("In post"), numeric=True),
            Column(_("Agreed here"), numeric=True),
            Column(_("With a note from elsewhere"), numeric=True),
            Column(_("Part of their own appraisal"), numeric=True),
        ),
        rows=tuple((name, *_cells(counts.count(people, year), minimum)) for name, people in groups),
    )


def _cells(found: Count, minimum: int) -> tuple[object, ...]:
    if found.in_post < minimum:
        hidden = Cell(_("fewer than {minimum}").format(minimum=minimum), look="hidden-cell")
        return hidden, hidden, hidden, hidden
    return (
        found.in_post,
        Cell(of_all(found.agreed, found.in_post), look="low" if found.agreed * 2 < found.in_post else ""),
        of_all(found.noted, found.in_post),
        of_all(found.confirmed, found.in_post),
    )


def of_all(part: int, whole: int) -> str:
    """Return a count of people: with its share where there are enough of them."""
    if whole < SHARE_FROM:
        return _("{part} of {whole}").format(part=part, whole=whole)
    return _("{part} of {whole} ({share}%)").format(part=part, whole=whole, share=round(100 * part / whole))
