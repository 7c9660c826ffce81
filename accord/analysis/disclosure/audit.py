"""The proof, before anything is written, that the means and bands of one item give nobody away.

Two things are proved with possible worlds (`worlds`), all published cells taken together:

* Of every group of the agreed cuts that is below the minimum and not shown, the mean may still lie anywhere
  in an interval of half the scale (two points of five), and the number of favourable answers in one of two
  people.
* Of every person in a published group, the answer may still be one or another that lie half the scale apart;
  also for a reader who took part and knows the own answer, in the same group or in any other.

What cannot be proved is named, with the groups whose figures stand in the way, so that the next plan can
give up the cheapest of them. Distributions have their own proof (`shapes`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.linear import SLACK, Numbers
from accord.analysis.disclosure.value import Range, own_widths, person_width, width
from accord.analysis.disclosure.worlds import ENDS, Worlds, merge, whole
from accord.analysis.moments import Counts

FEWEST_POSITIVES = 2


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that could not be proved: where, and the groups whose figures stand in the way."""

    place: Place
    because: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the audit of one item found.

    narrowest, place: the least width that was proved, in points of the scale, and the group where it is;
    infinite and None where nothing is published. leaks: what could not be proved; a result with leaks must
    not be written.
    """

    narrowest: float = float("inf")
    place: Place | None = None
    leaks: tuple[Leak, ...] = ()


@dataclass(frozen=True, slots=True)
class _Proof:
    """A width in points, and the group it is about; `because` is empty where the width suffices."""

    place: Place
    width: float
    because: frozenset[Place] = frozenset()


def audit(audience: Audience, counts: Counts, told: Mapping[Place, Range], *, floor: int) -> Findings:
    """Prove what can be proved about one item.

    audience: who answered it. counts: (atoms, options), how many of each atom gave each answer. told: the
    range of the sum of answers that is published of each group. floor: the agreed minimum. Raises NotProved
    when the solver gives no answer.
    """
    if not told:
        return Findings()
    worlds = Worlds(merge(audience, counts, told), told)
    proofs = [*_people(worlds), *_small_groups(audience, worlds, floor)]
    narrowest = min(proofs, key=lambda proof: proof.width)
    leaks = tuple(Leak(proof.place, proof.because) for proof in proofs if proof.because)
    return Findings(narrowest.width, narrowest.place, leaks)


def _people(worlds: Worlds) -> Iterator[_Proof]:
    """For every atom, how far apart the answers of each of its people can be, for every reader who took
    part.
    """
    needed = width(worlds.of.options)
    truth = worlds.found[0]
    unsettled = []
    for atom in range(truth.size):
        by_itself = _width_of_person(worlds, atom, whole(truth[atom], truth[atom]))
        if by_itself >= needed:
            # Its people hide one another in the true world, which every reader must believe.
            yield _Proof(worlds.of.smallest(atom), by_itself)
        else:
            unsettled.append(atom)
    because = {atom: _explored(worlds, atom, needed) for atom in unsettled}
    for atom in unsettled:
        yield _person(worlds, atom, needed, because[atom])


def _width_of_person(worlds: Worlds, atom: int, sums: Range) -> float:
    """The width of a person of an atom for another of the same atom; of one who is alone there, for
    anybody.
    """
    people = int(worlds.of.people[atom])
    if people == 1:
        return sums.high - sums.low
    return own_widths(sums, people, worlds.of.options)


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


def _person(worlds: Worlds, atom: int, needed: float, because: frozenset[Place]) -> _Proof:
    """The least width of a person of an atom for any reader who took part, there or elsewhere."""
    place = worlds.of.smallest(atom)
    narrowest = _width_of_person(worlds, atom, worlds.between(atom))
    if narrowest < needed:
        return _Proof(place, narrowest, because or frozenset([place]))
    readers = worlds.of.readers
    readers = readers[readers[:, 0] != atom]
    people, options = int(worlds.of.people[atom]), worlds.of.options
    widths = _widths_of_person(worlds.between_for(atom, readers, ends=1), people, options)
    for question in (partial(worlds.between_for, ends=ENDS), worlds.mixed_for):
        doubtful = np.flatnonzero(widths < needed)
        if doubtful.size:
            widths[doubtful] = _widths_of_person(question(atom, readers[doubtful]), people, options)
    for number in np.flatnonzero(widths < needed).tolist():
        widths[number], because = _asked(worlds, atom, (int(readers[number, 0]), int(readers[number, 1])))
        if widths[number] < needed:
            return _Proof(place, float(widths[number]), because or frozenset([place]))
    return _Proof(place, min(narrowest, float(widths.min(initial=narrowest))))


def _widths_of_person(sums: tuple[Numbers, Numbers], people: int, options: int) -> Numbers:
    """`person_width` for the whole sums from the lowest to the highest, (readers,) each."""
    low, high = sums
    most = np.minimum(options, np.floor(high + SLACK) - (people - 1))
    least = np.maximum(1, np.ceil(low - SLACK) - options * (people - 1))
    return np.asarray(most - least)


def _asked(worlds: Worlds, atom: int, reader: tuple[int, int]) -> tuple[float, frozenset[Place]]:
    """The width for one reader, by the two extreme worlds that this reader can believe."""
    because: frozenset[Place] = frozenset()
    for sign in (1.0, -1.0):
        because |= worlds.extreme(_goal(worlds, atom, sign), reader=reader)
    ends = sorted(worlds.found[-2:, atom].tolist())
    return person_width(whole(*ends), int(worlds.of.people[atom]), worlds.of.options), because


def _small_groups(audience: Audience, worlds: Worlds, floor: int) -> Iterator[_Proof]:
    """For every group below the minimum, how far its mean and its favourable answers can lie apart."""
    for place, size, member in zip(audience.places, audience.sizes.tolist(), audience.member, strict=True):
        if place in worlds.of.places or not 0 < size < floor:
            continue
        part = worlds.of.part(audience, member)
        if (
            part.sum() == size
        ):  # else somebody stands in no published group, and nothing is known of that answer
            yield _group(worlds, place, part)


def _group(worlds: Worlds, place: Place, part: Counts) -> _Proof:
    size, options = int(part.sum()), worlds.of.options
    because: frozenset[Place] = frozenset()
    for sign in (1.0, -1.0):
        if not _suffices(_sums_of(worlds, part), size, options):
            because |= worlds.extreme(np.where(part > 0, sign, 0.0))
    sums = _sums_of(worlds, part)
    proved = (sums.high - sums.low) / size
    return _Proof(
        place, proved, frozenset() if _suffices(sums, size, options) else because or frozenset([place])
    )


def _suffices(sums: Range, size: int, options: int) -> bool:
    """Whether a group whose sum lies in a range hides its mean and its number of favourable answers."""
    least_favourable = options // 2 + 1 if options % 2 == 0 else options // 2 + 2
    most = min(size, int((sums.high - size) // (least_favourable - 1)))
    least = max(0, int(-((size * (least_favourable - 1) - sums.low) // (options - least_favourable + 1))))
    positives = most - least >= min(FEWEST_POSITIVES, size)
    return sums.high - sums.low >= width(options) * size and positives


def _sums_of(worlds: Worlds, part: Counts) -> Range:
    """The sums that a group can have in the worlds found; of an atom that is only partly in it, those of its
    people may be in it who gave most, or least.
    """
    people, options = worlds.of.people, worlds.of.options
    inside = part > 0
    rest = (people - part)[inside]
    sums = worlds.found[:, inside]
    high = np.minimum(part[inside] * options, sums - rest).sum(axis=1).max()
    low = np.maximum(part[inside], sums - rest * options).sum(axis=1).min()
    return whole(float(low), float(high))
