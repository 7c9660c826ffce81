"""Which groups may be shown for one set of counts, and why the others may not.

Decided from counts alone, so that the choice says nothing about answers. First to keep is the gap between
partners (the two largest organisations together), then the total, then as much as possible of the rest, where
an organisation counts for more than a tier and a tier for more than a team.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import scipy
from numpy.typing import NDArray

from accord.analysis.cells import SPREAD_FLOOR, Reason
from accord.analysis.disclosure.audience import TOTAL, Audience, Place
from accord.analysis.disclosure.linear import Member, Numbers, matrix
from accord.analysis.disclosure.suppression import Protections, Shield, hide
from accord.analysis.published import Cut

WORTH = {Cut.EVERYONE: 64.0, Cut.ORGANISATION: 16.0, Cut.TIER: 4.0, Cut.TEAM: 1.0, Cut.ORGANISATION_TIER: 1.0}
"""What a group of each cut is worth beside the others; a group is worth this times log(people)."""

WORTH_OF_GAP = 256.0
"""What each of the two largest organisations is worth, between which the gap stands that comes before all."""

POOLED = frozenset({Cut.EVERYONE, Cut.TIER})
"""Cuts whose figures pool the partners, so that each can subtract its own staff."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The groups to show, and for every other group the reason."""

    shown: frozenset[Place]
    withheld: Mapping[Place, Reason] = field(default_factory=dict)


class Movements:
    """What was found for one set of counts, most of which is true of those of the next statement, too."""

    def __init__(self) -> None:
        self._moves: Numbers | None = None

    def of(self, inside: NDArray[np.bool_]) -> Numbers | None:
        """The movements in which nobody outside takes part, (atoms inside, movements)."""
        if self._moves is None:
            return None
        return self._moves[inside][:, ~self._moves[~inside].any(axis=0)]

    def keep(self, inside: NDArray[np.bool_], moves: Numbers) -> None:
        """Keep the first movements that were found."""
        if self._moves is None:
            self._moves = np.zeros((inside.size, moves.shape[1]))
            self._moves[inside] = moves


def plan(
    audience: Audience,
    *,
    floor: int,
    barred: Mapping[Place, Reason] | None = None,
    movements: Movements | None = None,
) -> Plan:
    """Choose the groups to show: those with `floor` people or more, less what would give smaller groups away.

    barred: groups withheld anyway, with their reasons (the plan on counts, when planning for one item).
    movements: what was found for other counts of the same groups. Raises NotProved when no choice can be
    shown to be safe.
    """
    withheld = dict(barred or {}) | {
        place: reason for place, reason in _by_themselves(audience, floor) if place not in (barred or {})
    }
    organisations = audience.of(Cut.ORGANISATION)
    if len(organisations) == 2 and any(place in withheld for place in organisations):
        for place in organisations:
            withheld.setdefault(place, Reason.TWO_ORGANISATIONS)
    shown = _chosen(audience, floor, frozenset(withheld), movements or Movements())
    for place in audience.places:
        if place not in shown:
            withheld.setdefault(place, Reason.WOULD_FOLLOW)
    return Plan(shown, withheld)


def is_safe(
    audience: Audience, shown: frozenset[Place], *, floor: int, movements: Movements | None = None
) -> bool:
    """Whether nothing below the floor follows from the sums of the groups shown."""
    places = [audience.places.index(place) for place in shown]
    if any(place in shown for place, _reason in _by_themselves(audience, floor)):
        return False
    return not shield_of(audience, floor, movements or Movements()).breaches(places)


def comments_stand(answered: int) -> bool:
    """Whether comments of a round may be read at all, which is without any cut and from ten answers."""
    return answered >= SPREAD_FLOOR


def worth(audience: Audience) -> dict[Place, float]:
    """What is lost with each group that is not shown."""
    leading = _largest(audience, audience.of(Cut.ORGANISATION))
    return {
        place: (WORTH_OF_GAP if place in leading else WORTH[place[0]]) * float(np.log(max(size, 2)))
        for place, size in zip(audience.places, audience.sizes.tolist(), strict=True)
    }


def _by_themselves(audience: Audience, floor: int) -> Iterator[tuple[Place, Reason]]:
    """Groups that could not be shown even if they were alone."""
    for place, size, member in zip(audience.places, audience.sizes, audience.member, strict=True):
        if size < floor:
            yield place, Reason.TOO_FEW
        elif place[0] in POOLED:
            rest = size - audience.partners[:, member] @ audience.people[member]
            if np.any((rest > 0) & (rest < floor)):
                yield place, Reason.DOMINANCE


def _chosen(
    audience: Audience, floor: int, withheld: frozenset[Place], movements: Movements
) -> frozenset[Place]:
    """The groups to show of those still open."""
    shield = shield_of(audience, floor, movements)
    index = {place: number for number, place in enumerate(audience.places)}
    kept: set[int] = set()
    for step in _first_to_keep(audience, withheld):
        wanted = kept | {index[place] for place in step}
        if not shield.breaches(wanted):
            kept = wanted
    organisations = frozenset(index[place] for place in audience.of(Cut.ORGANISATION))
    hidden = hide(
        shield,
        weights=np.array(list(worth(audience).values())),
        hidden=[index[place] for place in withheld],
        kept=kept,
        ties=[organisations] if len(organisations) == 2 else [],
    )
    movements.keep(audience.people > 0, shield.moves)
    return frozenset(place for place in audience.places if index[place] not in hidden)


def _first_to_keep(audience: Audience, withheld: frozenset[Place]) -> Iterator[frozenset[Place]]:
    """What comes before everything else: the gap between the two largest organisations, then the total."""
    still_open = [place for place in audience.of(Cut.ORGANISATION) if place not in withheld]
    largest = _largest(audience, still_open)
    if len(largest) == 2:
        yield largest
    if TOTAL not in withheld:
        yield frozenset([TOTAL])


def _largest(audience: Audience, organisations: Sequence[Place]) -> frozenset[Place]:
    """The two largest of some organisations, the first of equal ones, between which the gap stands."""
    return frozenset(sorted(organisations, key=lambda place: -audience.size(place))[:2])


def shield_of(audience: Audience, floor: int, movements: Movements) -> Shield:
    """What must stay uncertain while the groups of a plan are published.

    No group of the result below the floor may have its mean fixed to less than half of the scale. Sums are
    measured from the middle of the scale, where an atom can move by its people, one step being half a scale;
    so a group can move up, and just as far down, by half its people.

    And no union of atoms below the floor may follow exactly: an atom can rise to the floor while no other
    atom loses more than it has. By duality this says that every combination of published sums that holds this
    atom whole, and no atom more than whole, holds at least the floor in all.
    """
    inside = audience.people > 0
    people, member = audience.people[inside], audience.member[:, inside]
    limit = people.astype(np.float64)
    few = audience.sizes
    small_groups: Member = member[(few > 0) & (few < floor)]
    small_atoms = np.flatnonzero(people < floor)
    one_each = scipy.sparse.csr_array(
        (np.ones(small_atoms.size), (np.arange(small_atoms.size), small_atoms)),
        shape=(small_atoms.size, people.size),
    )
    return Shield(
        member,
        [
            Protections(
                goals=one_each,
                need=(floor - people[small_atoms]).astype(np.float64),
                low=-limit,
                high=np.full(people.size, float(floor)),
            ),
            Protections(
                goals=matrix(small_groups),
                need=small_groups @ limit / 2,
                low=-limit,
                high=limit,
            ),
        ],
        movements.of(inside),
    )
