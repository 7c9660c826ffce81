"""What the engines of the kernel fill: sums per group and item, and of scale scores per group."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers
from accord.analysis.moments import Counts, ItemMoments, Numbers, Sums, of_counts
from accord.analysis.table import answers_needed

Block = NDArray[np.int8]
Bits = NDArray[np.uint8]
Places = NDArray[np.int32]
Wholes = NDArray[np.signedinteger[Any]]
Kind = type[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the columns of a block are to be read.

    lowest: what answer 1 stands for. scales: how many items each scale has, one scale beside the next.
    """

    options: int
    lowest: int
    scales: tuple[int, ...]

    def __post_init__(self) -> None:
        if not 2 <= self.options <= np.iinfo(np.int8).max or not self.scales or min(self.scales) < 1:
            raise MalformedAnswers(f"{self.options} options and scales of {self.scales} items")

    @property
    def items(self) -> int:
        return sum(self.scales)

    @property
    def bounds(self) -> Counts:
        """Where each scale begins, and the last ends: (scales + 1,)."""
        return np.cumsum([0, *self.scales], dtype=np.int64)

    @property
    def needed(self) -> Counts:
        """How many answers a score of each scale needs (the half rule)."""
        return np.array([answers_needed(items) for items in self.scales], dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One item as it comes from a file.

    values: int8, (people,), in the values of the scale. valid: uint8, one bit a person, the lowest first, 0
    where there is no value; empty where all have one. offset: the bit of the first person. turned: whether
    the item is worded the other way round.
    """

    values: Block
    valid: Bits
    offset: int
    turned: bool


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Sums that grow block by block, and add up.

    n, total, squares: (groups, items), of answers 1..options, in the smallest integers that hold the largest
    group. counts: (groups, items, options + 2) of NOT_APPLICABLE, MISSING, 1, 2, ..., or None where nobody
    asked. score_n (int64), score_total, score_squares (float64): (scales, groups). Sums of whole numbers are
    exact; scores are added person by person in the order of the rows.
    """

    layout: Layout
    n: Wholes
    total: Wholes
    squares: Wholes
    score_n: Counts
    score_total: Numbers
    score_squares: Numbers
    counts: Wholes | None

    def __add__(self, other: Self) -> "Tally":
        if self.layout != other.layout or self.n.shape != other.n.shape:
            raise MalformedAnswers("tallies of different questionnaires or groups do not add up")
        names = ("n", "total", "squares", "score_n", "score_total", "score_squares", "counts")
        parts = [(getattr(self, name), getattr(other, name)) for name in names]
        return Tally(self.layout, *(_sum(first, second) for first, second in parts))

    def item(self, place: int | slice) -> Sums:
        """One item over the groups, or several, (groups, items), in the values of the scale."""
        n, total, squares = (part[:, place].astype(np.int64) for part in (self.n, self.total, self.squares))
        shift = self.layout.lowest - 1
        return Sums(n, total + shift * n, squares + 2 * shift * total + shift**2 * n)

    def scores(self, scale: int) -> Sums:
        """The scores of one scale over the groups."""
        return Sums(self.score_n[scale], self.score_total[scale], self.score_squares[scale])

    def moments(self, groups: slice = slice(None)) -> ItemMoments:
        """Counts per answer of these groups and everything that follows; raises MalformedAnswers without."""
        if self.counts is None:
            raise MalformedAnswers("answers were added up, not counted")
        found = self.counts[groups].astype(np.int64)
        return of_counts(
            found[:, :, 2:],
            lowest=self.layout.lowest,
            missing=found[:, :, 1],
            not_applicable=found[:, :, 0],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Spreads:
    """Per scale and group, (scales, groups): the mean variance of the items with two answers and more, NaN
    where there are none, and how many those items are.
    """

    variance: Numbers
    items: Counts


def empty_tally(layout: Layout, sizes: Counts, *, counted: bool) -> Tally:
    """A tally of nobody. sizes: int, (groups,), at most how many people each group will have."""
    groups, people = len(sizes), int(sizes.max(initial=0))
    kind, wide = _holding(people * layout.options**2), (groups, layout.items, layout.options + 2)
    return Tally(
        layout=layout,
        n=np.zeros((groups, layout.items), dtype=kind),
        total=np.zeros((groups, layout.items), dtype=kind),
        squares=np.zeros((groups, layout.items), dtype=kind),
        score_n=np.zeros((len(layout.scales), groups), dtype=np.int64),
        score_total=np.zeros((len(layout.scales), groups)),
        score_squares=np.zeros((len(layout.scales), groups)),
        counts=np.zeros(wide, dtype=_holding(people)) if counted else None,
    )


def _sum(first: Any, second: Any) -> Any:
    """Of two parts of a tally, in integers that hold both."""
    if first is None or second is None:
        return None
    return first + second if first.dtype.kind == "f" else np.add(first, second, dtype=np.int64)


def _holding(largest: int) -> Kind:
    """The smallest integers that hold such a number."""
    return next(kind for kind in (np.int16, np.int32, np.int64) if largest <= np.iinfo(kind).max)
