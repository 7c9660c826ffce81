"""Which groups may be shown for one set of counts, and why the others may not.

Kept in this order, each only while no group below the floor can be worked out from all that is kept: the gap
between partners (the two largest organisations together), the total, the other organisations, the tiers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from accord.analysis.cells import Reason
from accord.analysis.disclosure.derivable import smallest_derivable
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

Place = tuple[Cut, int]
"""A group by its cut and its index in the cut."""

TOTAL: Place = (Cut.EVERYONE, 0)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who answered: people per (organisation, tier).

    table: int64, (organisations + 1, tiers + 1); the last row and column hold people outside every
    organisation or tier. They count in the total and are never published by themselves.
    """

    table: Counts

    @property
    def organisations(self) -> tuple[Place, ...]:
        return tuple((Cut.ORGANISATION, index) for index in range(self.table.shape[0] - 1))

    @property
    def tiers(self) -> tuple[Place, ...]:
        return tuple((Cut.TIER, index) for index in range(self.table.shape[1] - 1))

    @property
    def places(self) -> tuple[Place, ...]:
        return (TOTAL, *self.organisations, *self.tiers)

    def size(self, place: Place) -> int:
        """People in a group."""
        cut, index = place
        match cut:
            case Cut.ORGANISATION:
                return int(self.table[index].sum())
            case Cut.TIER:
                return int(self.table[:, index].sum())
            case _:
                return int(self.table.sum())

    def reveals(self, shown: frozenset[Place], *, floor: int) -> bool:
        """Whether a group below the floor follows from the sums of the groups shown."""
        smallest = smallest_derivable(
            self.table,
            organisations=frozenset(index for cut, index in shown if cut is Cut.ORGANISATION),
            tiers=frozenset(index for cut, index in shown if cut is Cut.TIER),
            total=TOTAL in shown,
        )
        return smallest is not None and smallest < floor


@dataclass(frozen=True, slots=True)
class Plan:
    """The groups to show, and for every other group the reason."""

    shown: frozenset[Place]
    withheld: Mapping[Place, Reason] = field(default_factory=dict)


def plan(audience: Audience, *, floor: int, barred: Mapping[Place, Reason] | None = None) -> Plan:
    """Choose the groups to show: those with `floor` people or more, less what would give smaller groups away.

    barred: groups withheld anyway, with their reasons (the plan on counts, when planning for one item).
    """
    withheld = dict(barred or {})
    for place in audience.places:
        if audience.size(place) < floor:
            withheld.setdefault(place, Reason.TOO_FEW)
    if len(audience.organisations) == 2 and any(place in withheld for place in audience.organisations):
        for place in audience.organisations:
            withheld.setdefault(place, Reason.TWO_ORGANISATIONS)
    shown: frozenset[Place] = frozenset()
    for step in _in_order_of_keeping(audience, withheld):
        if audience.reveals(shown | step, floor=floor):
            withheld |= dict.fromkeys(step, Reason.WOULD_FOLLOW)
        else:
            shown |= step
    return Plan(shown, withheld)


def _in_order_of_keeping(audience: Audience, withheld: Mapping[Place, Reason]) -> Iterator[frozenset[Place]]:
    """The groups still open, first to keep first; the two organisations of the gap stand or fall together."""

    def largest_first(places: tuple[Place, ...]) -> list[Place]:
        still_open = [place for place in places if place not in withheld]
        return sorted(still_open, key=lambda place: (-audience.size(place), place[1]))

    organisations = largest_first(audience.organisations)
    if len(organisations) > 1:
        yield frozenset(organisations[:2])
        organisations = organisations[2:]
    if TOTAL not in withheld:
        yield frozenset([TOTAL])
    for place in (*organisations, *largest_first(audience.tiers)):
        yield frozenset([place])
