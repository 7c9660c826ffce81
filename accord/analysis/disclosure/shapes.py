"""The proof that distributions and shares, beside all means and bands, give nobody away.

Here a world says how many people of each atom gave each answer (`ways`). Two people of one atom may always
have given each other's answers; where an atom has too few for that, worlds are looked for, of whole people.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, islice
from typing import TypeAlias

import numpy as np

from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.audit import FEWEST_POSITIVES
from accord.analysis.disclosure.linear import SLACK, Member, Numbers
from accord.analysis.disclosure.value import Range, above_middle, own_widths, width
from accord.analysis.disclosure.ways import Kept, Told, Ways
from accord.analysis.disclosure.worlds import Merged, Reader, merge
from accord.analysis.moments import Counts

MOST_ATOMS = 40
"""Larger systems take seconds per statement; there a distribution stands only if no atom needs a world of
its own.
"""

Pool: TypeAlias = dict[bytes, Kept]
"""Worlds found earlier for one item, by the atoms that were told apart; most fit what is told next as
well.
"""


def in_the_way(
    audience: Audience,
    counts: Counts,
    told: Mapping[Place, Told],
    *,
    floor: int,
    following: Member,
    pool: Pool,
    most: int | None = None,
) -> list[frozenset[Place]]:
    """For everything that could not be proved, the groups of whose distribution or share one must not be
    told.

    following: people below the minimum who must stay hidden, too, (sets, atoms of the audience). most: so
    many of them suffice. The means and bands by themselves have been proved before. Raises NotProved when
    the solver gives no answer.
    """
    shaped = frozenset(place for place, about in told.items() if about.has_shape)
    if not shaped:
        return []
    asked = _Asked(audience, counts, told, shaped)
    merged, with_shape = asked.merged()
    unsettled = [
        atom
        for atom in range(len(merged.truth))
        if _width_within(merged.truth[atom], only_sums=not with_shape[atom]) < width(merged.options)
    ]
    small = [*asked.small(merged, chain(_hidden(audience, merged, floor), following))]
    if not unsettled and not small:
        return []
    if len(merged.truth) > MOST_ATOMS:
        return [frozenset([place]) for place in sorted(shaped)]
    earlier = pool.get(merged.member.tobytes())
    ways = Ways(merged, told, earlier)
    if earlier is None:
        ways.draw()
    possible = merged.readers.tolist() if unsettled else []
    readers = [(atom, own) for atom, own in possible if ways.exists((atom, own))]
    prove = partial(_unproved, ways, readers, unsettled, small, most)
    because = prove(whole=False) or prove(whole=True)  # what parts of people do not show, whole people do not
    pool[merged.member.tobytes()] = ways.kept
    return [places & shaped or shaped for places in because]


@dataclass(frozen=True, slots=True)
class _Small:
    """People below the minimum who stand in published groups altogether.

    part: how many of each atom they are, (atoms,). apart: the worlds in which they are atoms of their own,
    and how many of each atom they are there.
    """

    part: Counts
    apart: Callable[[], tuple[Ways, Counts]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of whom is asked what follows from what is told."""

    audience: Audience
    counts: Counts
    told: Mapping[Place, Told]
    shaped: frozenset[Place]

    def merged(self, apart: Member | None = None) -> tuple[Merged, Member]:
        """The atoms that are told apart, and which of them stand in a group of which more than a sum is told,
        (atoms,). Where nothing but sums is told people answer as much alike as they can.
        """
        merged = merge(self.audience, self.counts, self.told, apart=apart)
        with_shape = np.asarray(merged.member[[place in self.shaped for place in merged.places]].any(axis=0))
        truth = np.where(with_shape[:, None], merged.truth, _levelled(merged))
        return replace(merged, truth=truth), with_shape

    def small(self, merged: Merged, members: Iterable[Member]) -> Iterator[_Small]:
        """Those of some people, (atoms of the audience,) each, who stand in published groups altogether."""
        for member in members:
            part = merged.part(self.audience, member)
            if part.sum() == self.audience.people[member].sum():
                yield _Small(part, cache(partial(self._apart, member)))

    def _apart(self, member: Member) -> tuple[Ways, Counts]:
        ways = Ways(self.merged(member)[0], self.told, None)
        return ways, ways.of.part(self.audience, member)


def _levelled(merged: Merged) -> Counts:
    """The same sums, given by people who answer as much alike as they can, (atoms, options).

    Where nothing but sums is told this is as good a world as the truth, and says nothing of how people
    differ.
    """
    answer, more = np.divmod(merged.sums, merged.people)
    levelled = np.zeros_like(merged.truth)
    atoms = np.arange(len(levelled))
    levelled[atoms, answer - 1] = merged.people - more
    levelled[atoms, np.minimum(answer, merged.options - 1)] += more
    return levelled


def _width_within(answers: Counts, *, only_sums: bool) -> float:
    """What people of an atom may have answered for each other, if everything else is known, and theirs as a
    whole.
    """
    people, options = int(answers.sum()), answers.size
    if people < 3:
        return 0.0
    if only_sums:
        total = int(answers @ np.arange(1, options + 1))
        return own_widths(Range(total, total), people, options)
    given = np.repeat(np.arange(options), answers)
    return float(min(given[-1] - given[1], given[-2] - given[0]))


def _hidden(audience: Audience, merged: Merged, floor: int) -> Iterator[Member]:
    """Groups below the minimum of which nothing is told, (atoms of the audience,) each."""
    for place, size, member in zip(audience.places, audience.sizes.tolist(), audience.member, strict=True):
        if place not in merged.places and 0 < size < floor:
            yield member


def _unproved(
    ways: Ways,
    readers: Sequence[Reader],
    unsettled: Sequence[int],
    small: Sequence[_Small],
    most: int | None,
    *,
    whole: bool,
) -> list[frozenset[Place]]:
    persons, groups = _persons(ways, readers, unsettled, whole=whole), _groups(ways, small, whole=whole)
    return [*islice(chain(persons, groups), most)]


def _persons(
    ways: Ways, readers: Sequence[Reader], unsettled: Sequence[int], *, whole: bool
) -> Iterator[frozenset[Place]]:
    """Prove the width of a person of every atom for every reader who took part; give what is in the way."""
    left = list(unsettled)
    for reader in readers:
        for atom in _narrow(ways, left, reader, whole=whole):
            because = _asked(ways, atom, reader, whole=whole)
            if because is not None:
                left.remove(atom)
                yield because


def _narrow(ways: Ways, left: Sequence[int], reader: Reader, *, whole: bool) -> list[int]:
    """Of which atoms a reader still knows too much, after worlds were looked for that serve many at once."""
    narrow = _too_near(ways, left, reader, whole=whole)
    while len(narrow) > 1:
        wanted = {atom: _missing(ways, atom, reader, whole=whole) for atom in narrow}
        ways.look_for_many(wanted, reader, whole=whole)
        still = _too_near(ways, narrow, reader, whole=whole)
        if len(still) == len(narrow):
            break
        narrow = still
    return narrow


def _too_near(ways: Ways, atoms: Sequence[int], reader: Reader, *, whole: bool) -> list[int]:
    """The atoms of which the answers found of a person lie too near to one another for a reader."""
    found = ways.seen(whole=whole).beside(reader)[list(atoms)]
    answers = np.arange(ways.of.options)
    highest, lowest = (
        np.where(found, answers, -1).max(axis=1),
        np.where(found, answers, answers.size).min(axis=1),
    )
    near = np.flatnonzero(highest - lowest < width(ways.of.options))
    alone = ways.of.people[reader[0]] == 1  # nobody else is there
    return [atoms[place] for place in near.tolist() if not (alone and atoms[place] == reader[0])]


def _missing(ways: Ways, atom: int, reader: Reader, *, whole: bool) -> list[int]:
    """The answers of a person of an atom of which one, beside those that were found, might be enough."""
    answers, needed = range(ways.of.options), width(ways.of.options)
    found = np.flatnonzero(ways.seen(whole=whole).beside(reader)[atom]).tolist()
    return [answer for answer in answers if max(found[-1], answer) - min(found[0], answer) >= needed]


def _asked(ways: Ways, atom: int, reader: Reader, *, whole: bool) -> frozenset[Place] | None:
    """Look for worlds, from the ends of the scale inwards, until a reader's question is settled."""
    because: frozenset[Place] = frozenset()
    middle = (ways.of.options - 1) / 2
    for answer in sorted(range(ways.of.options), key=lambda answer: -abs(answer - middle)):
        if not _too_near(ways, [atom], reader, whole=whole):
            return None
        because |= ways.look(atom, answer, reader, whole=whole)
    return because if _too_near(ways, [atom], reader, whole=whole) else None


def _groups(ways: Ways, small: Sequence[_Small], *, whole: bool) -> Iterator[frozenset[Place]]:
    """Prove the mean and the favourable answers of the groups below the minimum; give what is in the way."""
    options = ways.of.options
    scale: Numbers = np.arange(1.0, options + 1)
    favourable: Numbers = above_middle(options).astype(np.float64)
    for group in small:
        size = int(group.part.sum())
        needs = (width(options) * size, float(min(FEWEST_POSITIVES, size)))
        for weights, needed in zip((scale, favourable), needs, strict=True):
            because = _not_wide(ways, group, weights, needed - SLACK, whole=whole)
            if because is not None:
                yield because
                break


def _not_wide(
    ways: Ways, group: _Small, weights: Numbers, needed: float, *, whole: bool
) -> frozenset[Place] | None:
    """What keeps the weighted sum of a group from being so wide; None where it is.

    What an atom as a whole has most of is not always what those inside have. So where that is not enough,
    people who share an atom with others are atoms of their own.
    """
    because = ways.stretch(group.part, weights, needed, whole=whole)
    if ways.seen(whole=whole).reach(group.part, weights) >= needed:
        return None
    if not ways.of.splits(group.part):
        return because
    own, part = group.apart()
    because = own.stretch(part, weights, needed, whole=whole)
    return None if own.seen(whole=whole).reach(part, weights) >= needed else because
