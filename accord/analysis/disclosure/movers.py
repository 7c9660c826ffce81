"""The few who came or went between two results, and whether what both tell hides them.

The answers of two rounds are separate unknowns. But somebody may guess that all others answered as before;
then the difference of two sums is what those who left had answered, less what those who joined did. Even this
guess has to leave each of them, for each other of them, the width of the value rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.value import Range, width

FEW_MOVED = 4
"""So many people of a roster at most who came or went could be worked out; more hide each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How many people of a roster joined and left since the last result."""

    joined: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Guess:
    """People of whom somebody may guess that all but a few answered as in another round.

    place: the group that they are, or of which they are a part. member: (atoms,), which atoms they are. then:
    between which sums theirs lay in the other round. moved: who joined and left since.
    """

    place: Place
    member: NDArray[np.bool_]
    then: Range
    moved: Moved

    def is_hidden(self, now: Range, options: int) -> bool:
        """Whether everybody who moved stays hidden where the sum now may be anywhere in a range."""
        return hides(now, self.then, self.moved, options)

    def is_refuted(self, now: Range, options: int) -> bool:
        """Whether the others cannot have answered as before, where the sum now lies in a range and nowhere
        else.
        """
        return is_refuted(now, self.then, self.moved, options)


def is_refuted(now: Range, then: Range, moved: Moved, options: int) -> bool:
    """Whether the others cannot have answered as before. now, then: between which sums theirs lie."""
    return (
        then.high - now.low < moved.left - options * moved.joined
        or then.low - now.high > options * moved.left - moved.joined
    )


def matters(then: int, now: int, moved: Moved) -> bool:
    """Whether those who moved between two rounds of so many answers must be hidden."""
    return 0 < moved.joined + moved.left <= FEW_MOVED and 0 < min(then, now) < SPREAD_FLOOR


def fitting(roster: Moved, more: int) -> Iterator[Moved]:
    """Give who may have come into a sum, and gone out of it, where so many more answered than before.

    roster: who joined and left the group. Not all of them need have answered; but with all others as before,
    those who did make the difference. One who stayed may have been silent in one of the two rounds, and knows
    it: to that reader the others made it without the own answer. So one of these is counted as well.
    """
    found: dict[Moved, None] = {}
    for began, stopped in ((0, 0), (1, 0), (0, 1)):
        for left in range(roster.left + 1):
            joined = more + left - began + stopped
            if 0 <= joined <= roster.joined and joined + left:
                found[Moved(joined=joined + began, left=left + stopped)] = None
    yield from (moved for moved in found if moved.joined + moved.left <= FEW_MOVED)


def hides(now: Range, then: Range, moved: Moved, options: int) -> bool:
    """Whether everybody who moved keeps the width, for each other who moved, if all others answered as
    before. now, then: the sums that are told of the group.
    """
    less = Range(then.low - now.high, then.high - now.low)  # what those who left gave, less those who joined
    gained = Range(-less.high, -less.low)
    return all(
        _width_of_one(change, ours, theirs, options) >= width(options)
        for change, ours, theirs in ((less, moved.left, moved.joined), (gained, moved.joined, moved.left))
        if ours
    )


def _width_of_one(change: Range, ours: int, theirs: int, options: int) -> float:
    """The least width of one of `ours` for another who moved, where ours less theirs lies in a range."""
    found = [_reach(change, ours - 1, theirs, Range(0, 0), options)]
    for own in range(1, options + 1):
        if ours > 1:
            found.append(_reach(change, ours - 2, theirs, Range(own, own), options))
        if theirs:
            found.append(_reach(change, ours - 1, theirs - 1, Range(-own, -own), options))
    return min((reach for reach in found if reach is not None), default=0.0)


def _reach(change: Range, ours: int, theirs: int, known: Range, options: int) -> float | None:
    """How far one answer can vary beside others of ours and theirs; None where that cannot be."""
    low = max(1.0, change.low - known.low - options * ours + theirs)
    high = min(float(options), change.high - known.high - ours + options * theirs)
    return high - low if high >= low else None
