"""What an audit finds: leaks, and where it is narrowest."""

from dataclasses import dataclass
from enum import StrEnum

from accord.analysis.disclosure.value import Range
from accord.analysis.recheck.record import Cell


class Sure(StrEnum):
    """What is known that must not be."""

    SHOWN = "shown"
    """A figure of fewer answers than the minimum, or a distribution of fewer than ten."""
    FOLLOWS = "follows"
    """Adding and subtracting leaves fewer people than the minimum."""
    ANSWERS = "answers"
    """So little is left open that everybody's answer is known within less than half of the scale."""
    SPREAD = "spread"
    """The interval of a small group was made from its own answers, and tells how they lie."""
    SKIPPED = "skipped"
    """A score less the items that it is made of leaves the few who skipped some."""
    LATE = "late"
    """Two results differ by fewer people than the minimum."""
    MOVED = "moved"
    """So few came or went between two rounds of a small group that their answers would follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """What can be worked out.

    cell: the figure that it is about, or the first of those it follows from. terms: the told cells to be
    added and subtracted, each with how often. n: the people whom it is about, at most. means: between which
    means theirs lies, on 1..options, or None where it is not about a mean.
    """

    sure: Sure
    cell: Cell
    terms: tuple[tuple[float, Cell], ...] = ()
    n: int | None = None
    means: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found. cells: how many were read. width, cell: how far apart the answers of a person lie at
    least in everything that was looked at, and where that is; None where nothing is told.
    """

    cells: int
    leaks: tuple[Leak, ...]
    width: float | None = None
    cell: Cell | None = None
