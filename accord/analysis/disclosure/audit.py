"""The proof, before anything is written, that the means and bands of one item give nobody away.

Two things are proved with possible worlds (`worlds`), all published cells taken together:

* Of every group of the agreed cuts that is below the minimum and not shown, the mean may still lie anywhere
  in an interval of half the scale (two points of five), and the number of favourable answers in one of two
  people.
* Of every person in a published group, the answer may still be one or another that lie half the scale apart;
  also for a reader who took part and knows the own answer, in the same group or in any other.

Beside another round, the same of everybody who came or went, if somebody guesses that all others answered
alike (`movers`). What cannot be proved is named, with the groups whose figures stand in the way, so that the
next plan can give up the cheapest of them. Distributions have their own proof (`shapes`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.linear import Member
from accord.analysis.disclosure.memory import Memory
from accord.analysis.disclosure.movers import Guess
from accord.analysis.disclosure.people import Proof, people
from accord.analysis.disclosure.value import Range, width
from accord.analysis.disclosure.worlds import Worlds, merge, whole
from accord.analysis.moments import Counts

FEWEST_POSITIVES = 2

NONE: Member = np.empty((0, 0), dtype=bool)
"""Nobody."""


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that could not be proved: where, and the groups whose figures stand in the way.

    changed: whether it is about those who came or went since another round.
    """

    place: Place
    because: frozenset[Place]
    changed: bool = False


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


def audit(
    audience: Audience,
    counts: Counts,
    told: Mapping[Place, Range],
    *,
    floor: int,
    guesses: Sequence[Guess] = (),
    following: Member = NONE,
    memory: Memory | None = None,
) -> Findings:
    """Prove what can be proved about one item.

    audience: who answered it. counts: (atoms, options), how many of each atom gave each answer. told: the
    range of the sum of answers that is published of each group. floor: the agreed minimum. guesses: what may
    be guessed from another round. following: people below the minimum who would follow if what is told as a
    range were exact, (sets, atoms). memory: worlds found while more or less was told. Raises NotProved when
    the solver gives no answer.
    """
    if not told:
        return Findings()
    memory = memory or Memory()
    merged = merge(audience, counts, told)
    worlds = Worlds(merged, told, memory.recall(merged))
    proved = people(worlds, memory.proved(merged, told))
    asked = _Asked(audience, counts, told, worlds)
    proofs = [
        *proved.values(),
        *asked.small_groups(floor),
        *asked.those(following),
    ]
    narrowest = min(proofs, key=lambda proof: proof.width)
    leaks = [Leak(proof.place, proof.because) for proof in proofs if proof.because]
    leaks += asked.movers(guesses)
    memory.keep(worlds, told, {atom: proof.width for atom, proof in proved.items() if not proof.because})
    return Findings(narrowest.width, narrowest.place, tuple(leaks))


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of whom is asked what follows from what is told."""

    audience: Audience
    counts: Counts
    told: Mapping[Place, Range]
    worlds: Worlds

    def small_groups(self, floor: int) -> Iterator[Proof]:
        """For every group below the minimum, how far its mean and its favourable answers can lie apart."""
        of = self.audience
        for place, size, member in zip(of.places, of.sizes.tolist(), of.member, strict=True):
            # Where somebody stands in no published group, nothing is known of that answer.
            if place not in self.told and 0 < size < floor and self._part(member).sum() == size:
                yield self._group(place, member)

    def those(self, following: Member) -> Iterator[Proof]:
        """The same for people who would follow if every range were exact."""
        for member in following:
            part = self._part(member)
            if part.sum() == self.audience.people[member].sum():
                yield self._group(self.worlds.of.smallest(int(np.flatnonzero(part)[0])), member)

    def movers(self, guesses: Sequence[Guess]) -> Iterator[Leak]:
        """Of whom too much would follow, if all others answered as in another round."""
        for member, same in _by_member(guesses):
            people, options = int(self.audience.people[member].sum()), self.worlds.of.options
            worlds, part, because = self._stretched(
                member, partial(_all_hidden, same, people=people, options=options)
            )
            sums = _range_of(worlds, part, people)
            for guess in _not_hidden(same, sums, people, options):
                if not guess.is_refuted(sums, options):
                    yield Leak(guess.place, because or frozenset([guess.place]), changed=True)

    def _group(self, place: Place, member: NDArray[np.bool_]) -> Proof:
        size, options = int(self.audience.people[member].sum()), self.worlds.of.options
        worlds, part, because = self._stretched(
            member, lambda worlds, part: _suffices(_sums_of(worlds, part), size, options)
        )
        sums = _sums_of(worlds, part)
        enough = _suffices(sums, size, options)
        return Proof(
            place, (sums.high - sums.low) / size, frozenset() if enough else because or frozenset([place])
        )

    def _stretched(
        self, member: NDArray[np.bool_], enough: Callable[[Worlds, Counts], bool]
    ) -> tuple[Worlds, Counts, frozenset[Place]]:
        """The worlds in which people have most and least, as far as needed; how many of each atom they are
        there; and which groups keep them from more.

        What an atom as a whole has most or least of is not always what those inside have. So where that is
        not enough, people who share an atom with others are atoms of their own: of themselves alone the two
        extreme worlds say all there is to know.
        """
        worlds, part = self.worlds, self._part(member)
        because = _stretched(worlds, part, enough)
        if not worlds.of.splits(part) or enough(worlds, part):
            return worlds, part, because
        merged = merge(self.audience, self.counts, self.told, apart=member)
        worlds = Worlds(merged, self.told, np.empty((len(merged.truth), 0)))
        part = merged.part(self.audience, member)
        return worlds, part, _stretched(worlds, part, enough)

    def _part(self, member: NDArray[np.bool_]) -> Counts:
        return self.worlds.of.part(self.audience, member)


def _by_member(guesses: Sequence[Guess]) -> Iterator[tuple[NDArray[np.bool_], list[Guess]]]:
    """All that is guessed of the same people, together: one search answers it."""
    found: dict[bytes, list[Guess]] = {}
    for guess in guesses:
        found.setdefault(guess.member.tobytes(), []).append(guess)
    yield from ((same[0].member, same) for same in found.values())


def _all_hidden(guesses: Sequence[Guess], worlds: Worlds, part: Counts, *, people: int, options: int) -> bool:
    return not _not_hidden(guesses, _range_of(worlds, part, people), people, options)


def _not_hidden(guesses: Sequence[Guess], sums: Range, people: int, options: int) -> list[Guess]:
    """The guesses by which too much would follow of those who moved, where the sum of so many people may be
    anywhere in a range. Where nothing at all is told of them, what follows from the other round alone was
    that one's to hide.
    """
    if sums == Range(people, people * options):
        return []
    return [guess for guess in guesses if not guess.is_hidden(sums, options)]


def _stretched(worlds: Worlds, part: Counts, enough: Callable[[Worlds, Counts], bool]) -> frozenset[Place]:
    """Find the worlds in which a part has most and least, until that is enough; and say which groups keep it
    from more.
    """
    because: frozenset[Place] = frozenset()
    for sign in (1.0, -1.0):
        if not enough(worlds, part):
            because |= worlds.extreme(np.where(part > 0, sign, 0.0))
    return because


def _range_of(worlds: Worlds, part: Counts, people: int) -> Range:
    """The sums that so many people can have, of whom a part stands in published groups. Of people outside
    every published group nothing is known.
    """
    sums, free = _sums_of(worlds, part), people - int(part.sum())
    return Range(sums.low + free, sums.high + free * worlds.of.options)


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
