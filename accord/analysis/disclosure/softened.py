"""Ranges in place of groups that the plan hides only so that others do not follow.

The plan takes everything that is told as exact, so that no union of people below the minimum follows whatever
they answered. A range is not exact: of a team or of a tier of an organisation it says between which of a few
edges, fixed beforehand for each number of answers, its sum lies, and these lie as far apart as the answers of
all who hide behind it must stay open. Whoever would follow from the sums themselves is named here, so that
the audit proves of just these people, too, that they stay hidden. What it cannot prove stays hidden.
"""

from dataclasses import dataclass
from math import ceil

import numpy as np

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.linear import Member
from accord.analysis.disclosure.plan import Movements, Plan, shield_of
from accord.analysis.disclosure.value import width
from accord.analysis.published import Cut

CUTS = frozenset({Cut.TEAM, Cut.ORGANISATION_TIER})
"""A total, a tier of all or an organisation is shown or withheld: a range of theirs would be too narrow a
one.
"""


COUNTED = 0.5
"""Whoever is counted so often in a combination of sums, or oftener, is taken to be told of by it."""


@dataclass(frozen=True, slots=True, eq=False)
class Softened:
    """Groups of which a range may be told, and the people below the minimum who would follow if their sums
    were told: (sets, atoms).
    """

    places: frozenset[Place]
    following: Member


NOBODY = Softened(frozenset(), np.empty((0, 0), dtype=bool))
"""No groups."""


def softened(audience: Audience, planned: Plan, *, floor: int, movements: Movements) -> Softened:
    """Return of which groups that a plan hides a range may be tried."""
    sizes = dict(zip(audience.places, audience.sizes.tolist(), strict=True))
    places = frozenset(
        place
        for place, reason in planned.withheld.items()
        if reason is Reason.WOULD_FOLLOW and place[0] in CUTS and sizes[place] >= floor
    )
    if not places:
        return Softened(places, np.empty((0, audience.people.size), dtype=bool))
    told = [audience.places.index(place) for place in planned.shown | places]
    cuts = shield_of(audience, floor, movements).breaches(told)
    found = np.zeros((len(cuts), audience.people.size), dtype=bool)
    for row, cut in zip(found, cuts, strict=True):
        row[audience.people > 0] = cut.combined > COUNTED
    small = found @ audience.people
    return Softened(places, np.unique(found[(small > 0) & (small < floor)], axis=0))


def edges_apart(floor: int, options: int) -> int:
    """How far apart the edges of a range lie as sums: so far that the sums between them, both edges left out,
    still leave all that one fewer than the minimum must keep.
    """
    return ceil(width(options) * (floor - 1)) + 2
