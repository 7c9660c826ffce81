"""Who was asked in two rounds: which people of one result are those of another, but for a few.

Groups are regrouped between rounds: two that stood together stand apart, one is merged with another. Then no
key is the same, and yet a sum of now less a sum of then may be about one person. So people are compared, not
keys, and not groups alone: a group less one inside it, and what is left of a group beside all plain ones of
one cut inside it, can be worked out just as well.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import numpy as np

from accord.analysis.disclosure.linear import Member, Numbers
from accord.analysis.disclosure.movers import FEW_MOVED, Moved
from accord.analysis.published import Published, Shown

Rosters = Mapping[str, AbstractSet[Hashable]]
"""Who was asked, by the key of each group of a result; everyone is a group."""


@dataclass(frozen=True, slots=True)
class Part:
    """People who can be worked out from a result: those of a group, less those of groups inside it."""

    whole: str
    less: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """People of this round who were people of the round before, but for the few who moved."""

    now: Part
    then: Part
    moved: Moved


def echoes(before: Published, then: Rosters, now: Rosters) -> tuple[Echo, ...]:
    """Return every part of a round that was a part of the round before, but for a few people.

    Left out are groups that kept their key, which are compared in any case. Whether a part can be worked out
    now is for the audit to say.
    """
    place = {person: number for number, person in enumerate({*_everybody(then), *_everybody(now)})}
    rests = list(_rests(before, then, place))
    earlier = [*_parts(then, place), *rests]
    later = [*_parts(now, place), *(rest for rest in rests if {rest.whole, *rest.less} <= now.keys())]
    theirs, ours = _people(earlier, then, place), _people(later, now, place)
    both = theirs @ ours.T
    left, joined = theirs.sum(axis=1)[:, None] - both, ours.sum(axis=1) - both
    few = (left + joined > 0) & (left + joined <= FEW_MOVED) & (both > 0)
    return tuple(
        Echo(
            now=later[new],
            then=earlier[old],
            moved=Moved(joined=int(joined[old, new]), left=int(left[old, new])),
        )
        for old, new in np.argwhere(few).tolist()
        if later[new].less or later[new] != earlier[old]
    )


def _everybody(rosters: Rosters) -> Iterator[Hashable]:
    for people in rosters.values():
        yield from people


def _parts(rosters: Rosters, place: Mapping[Hashable, int]) -> Iterator[Part]:
    """Every group, and every group less one that lies inside it."""
    groups = [Part(key) for key in rosters]
    yield from groups
    inside = _inside(_people(groups, rosters, place))
    yield from (
        Part(groups[whole].whole, frozenset([groups[less].whole]))
        for less, whole in np.argwhere(inside).tolist()
    )


def _rests(before: Published, rosters: Rosters, place: Mapping[Hashable, int]) -> Iterator[Part]:
    """What was left of each group beside all groups of one cut inside it that had a plain mean.

    Which these were may differ from statement to statement.
    """
    groups = [Part(group.key) for group in before.groups if group.key in rosters]
    inside = _inside(_people(groups, rosters, place))
    cuts = [group.cut for group in before.groups if group.key in rosters]
    found: dict[Part, None] = {}
    # In order, not in that of a set of ids: which of two groups that cost the same is told hangs on it.
    for plain in dict.fromkeys(_plain(before, item.key) for item in before.items):
        for number, whole in enumerate(groups):
            within = [
                other for other in np.flatnonzero(inside[:, number]).tolist() if groups[other].whole in plain
            ]
            for cut in dict.fromkeys(cuts[other] for other in within):
                less = frozenset(groups[other].whole for other in within if cuts[other] is cut)
                found[Part(whole.whole, less)] = None
    yield from (part for part in found if len(part.less) > 1)


def _plain(before: Published, item: str) -> frozenset[str]:
    return frozenset(group.key for group in before.groups if isinstance(before.cells[group.key, item], Shown))


def _people(parts: Sequence[Part], rosters: Rosters, place: Mapping[Hashable, int]) -> Numbers:
    """Who is in each part, (parts, people), as ones."""
    rows = np.zeros((len(parts), len(place)))
    for row, part in zip(rows, parts, strict=True):
        row[[place[person] for person in rosters[part.whole]]] = 1
        for key in part.less:
            row[[place[person] for person in rosters[key]]] = 0
    return rows


def _inside(people: Numbers) -> Member:
    """Which group lies inside which, and is not all of it, (inner, outer)."""
    sizes = people.sum(axis=1)
    both = people @ people.T
    return np.asarray((both == sizes[:, None]) & (sizes[:, None] < sizes) & (sizes[:, None] > 0))
