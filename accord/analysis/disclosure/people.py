"""The proof for every person of a published group: the answer may have been one or another, half the scale
apart.

So also for a reader who took part and knows the own answer. Most atoms are settled by worlds in which few
others change: whoever stands in none of these believes them. Asked again are those who do not.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.linear import SLACK, Numbers
from accord.analysis.disclosure.memory import Proved
from accord.analysis.disclosure.value import Range, own_widths, person_width, width
from accord.analysis.disclosure.worlds import ENDS, Worlds, whole

AT_ONCE = 16
"""So many atoms at most are asked for in one world; they stand far from one another."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A width in points, and the group it is about; `because` is empty where the width suffices."""

    place: Place
    width: float
    because: frozenset[Place] = frozenset()


def people(worlds: Worlds, before: Proved) -> dict[int, Proof]:
    """For every atom, how far apart the answers of each of its people can be, for every reader who took
    part. before: what was proved when as much or more was told.
    """
    needed = width(worlds.of.options)
    proofs, unsettled = {}, []
    for atom, truth in enumerate(worlds.by_atom[:, 0].tolist()):
        by_itself = _width_of_person(worlds, atom, whole(truth, truth))
        if by_itself >= needed:
            # Its people hide one another in the true world, which every reader must believe.
            proofs[atom] = Proof(worlds.of.smallest(atom), by_itself)
        else:
            unsettled.append(atom)
    left = [atom for atom in unsettled if atom not in before.widths]
    _warm_up(worlds, left, needed)
    because = {atom: _explored(worlds, atom, needed) for atom in left}
    for atom in unsettled:
        known = before.widths.get(atom)
        if known is None:
            proofs[atom] = _person(worlds, atom, needed, because[atom])
        elif before.joined.any():
            # The worlds that showed it need not be among those remembered.
            shown = _explored(worlds, atom, needed)
            proofs[atom] = _person(worlds, atom, needed, shown, among=before.joined)
        else:
            proofs[atom] = Proof(worlds.of.smallest(atom), known)
    return proofs


def _width_of_person(worlds: Worlds, atom: int, sums: Range) -> float:
    """The width of a person of an atom for another of the same atom; of one who is alone there, for
    anybody.
    """
    people = int(worlds.of.people[atom])
    if people == 1:
        return sums.high - sums.low
    return own_widths(sums, people, worlds.of.options)


def _warm_up(worlds: Worlds, unsettled: list[int], needed: float) -> None:
    """Find worlds in which many atoms have most, or least, at once."""
    for sign in (1.0, -1.0):
        left = [atom for atom in unsettled if _width_of_person(worlds, atom, worlds.between(atom)) < needed]
        for first in range(-(-len(left) // AT_ONCE)):
            goal = np.zeros(worlds.of.people.size)
            goal[left[first :: -(-len(left) // AT_ONCE)]] = sign
            worlds.extreme(goal, apart=True)


def _explored(worlds: Worlds, atom: int, needed: float) -> frozenset[Place]:
    """Find the worlds in which an atom has most and least, unless those found for others show enough."""
    because: frozenset[Place] = frozenset()
    for sign in (1.0, -1.0):
        if _width_of_person(worlds, atom, worlds.between(atom)) < needed:
            because |= worlds.extreme(_goal(worlds, atom, sign))
    return because


def _goal(worlds: Worlds, atom: int, sign: float) -> Numbers:
    goal = np.zeros(worlds.of.people.size)
    goal[atom] = sign
    return goal


def _person(
    worlds: Worlds,
    atom: int,
    needed: float,
    because: frozenset[Place],
    *,
    among: NDArray[np.bool_] | None = None,
) -> Proof:
    """The least width of a person of an atom for any reader who took part, there or elsewhere.

    among: where the readers stand who are asked, (atoms,), if of all others it is known.
    """
    place = worlds.of.smallest(atom)
    narrowest = _width_of_person(worlds, atom, worlds.between(atom))
    if narrowest < needed:
        return Proof(place, narrowest, because or frozenset([place]))
    people, options = int(worlds.of.people[atom]), worlds.of.options
    readers = worlds.readers_about(atom)
    if among is not None:
        readers = readers[among[readers[:, 0]]]
    widths = _widths_of_person(worlds.between_for(atom, readers, ends=1), people, options)
    doubtful = np.flatnonzero(widths < needed)
    if doubtful.size:
        near = worlds.between_for(atom, readers[doubtful], ends=ENDS)
        widths[doubtful] = _widths_of_person(near, people, options)
        doubtful = doubtful[widths[doubtful] < needed]
    if doubtful.size:
        widths[doubtful] = _around(worlds, needed, atom, readers[doubtful])
    while (doubtful := np.flatnonzero(widths < needed)).size:
        first = doubtful[0]
        same = doubtful[readers[doubtful, 0] == readers[first, 0]]
        _around(worlds, needed, atom, readers[same])
        latest = worlds.between_for(atom, readers[doubtful], ends=1)
        widths[doubtful] = _widths_of_person(latest, people, options)
        if widths[first] < needed:
            widths[first], because = _asked(worlds, atom, readers[[first]])
        if widths[first] < needed:
            return Proof(place, float(widths[first]), because or frozenset([place]))
    return Proof(place, min(narrowest, float(widths.min(initial=narrowest))))


def _around(worlds: Worlds, needed: float, atom: int, readers: NDArray[np.int64]) -> Numbers:
    """The widths for these readers in worlds that all of them can believe at once, where there is most room
    first.
    """
    people, options = int(worlds.of.people[atom]), worlds.of.options
    up = worlds.found[0, atom] <= people * (options + 1) / 2
    widths = np.zeros(len(readers))
    for sign in (1.0, -1.0) if up else (-1.0, 1.0):
        worlds.extreme(_goal(worlds, atom, sign), readers=readers)
        widths = _widths_of_person(worlds.between_for(atom, readers, ends=1), people, options)
        if (widths >= needed).all():
            break
    return widths


def _widths_of_person(sums: tuple[Numbers, Numbers], people: int, options: int) -> Numbers:
    """`person_width` for the whole sums from the lowest to the highest, (readers,) each."""
    low, high = sums
    most = np.minimum(options, np.floor(high + SLACK) - (people - 1))
    least = np.maximum(1, np.ceil(low - SLACK) - options * (people - 1))
    return np.asarray(most - least)


def _asked(worlds: Worlds, atom: int, reader: NDArray[np.int64]) -> tuple[float, frozenset[Place]]:
    """The width for one reader, by the two extreme worlds that this reader can believe."""
    because: frozenset[Place] = frozenset()
    for sign in (1.0, -1.0):
        because |= worlds.extreme(_goal(worlds, atom, sign), readers=reader)
    ends = sorted(worlds.found[-2:, atom].tolist())
    return person_width(whole(*ends), int(worlds.of.people[atom]), worlds.of.options), because
