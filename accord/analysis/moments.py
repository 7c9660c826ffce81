"""Moments: the one pass over answers from which every mean, variance, share and covariance is computed.

Moments of disjoint sets of people add up with `+`: counts and sums of whole numbers exactly, others to the
rounding of binary fractions. A group may so be counted in parts, in any order.
"""

from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers, NoCategories

Counts = NDArray[np.int64]
Numbers = NDArray[np.float64]
Totals = NDArray[np.int64] | NDArray[np.float64]

MISSING, NOT_APPLICABLE = 0, -1
"""How an answer that was not given, and one that does not apply, are written among answers 1..options."""

AT_ONCE = 1 << 15
"""Groups whose sums a processor's cache holds."""

ROUNDING = 1e-12
"""Variances below this part of the mean square are the rounding of binary fractions, and are none."""


SPLITTER = 2.0**27 + 1
"""Halves the 53 digits of a binary fraction."""


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """How many, how much and how much squared of one variable, per group: (groups,) each."""

    n: Counts
    total: Totals
    squares: Totals
    _within: list[Numbers] = field(init=False, repr=False, default_factory=list)  # kept: it takes long

    def __add__(self, other: Self) -> "Sums":
        _check_shapes(self.n, other.n)
        return Sums(self.n + other.n, self.total + other.total, self.squares + other.squares)

    @property
    def pooled(self) -> "Sums":
        """The same people as one group."""
        return Sums(*(np.asarray(part.sum(keepdims=True)) for part in (self.n, self.total, self.squares)))

    @property
    def mean(self) -> Numbers:
        """The mean of each group; NaN where nobody answered."""
        return _ratio(self.total, self.n)

    @property
    def within(self) -> Numbers:
        """Squares of the deviations from the group's own mean, summed; 0 where nobody answered."""
        if not self._within:
            self._within.append(self._around_the_mean())
        return self._within[0]

    def _around_the_mean(self) -> Numbers:
        found: Numbers = np.empty(self.n.shape)
        whole = self.squares.dtype.kind == "i"
        within = _twice if not whole else _exactly if self._fits else _widely
        for start in range(0, len(self.n), AT_ONCE):
            rows = slice(start, start + AT_ONCE)
            found[rows] = within(self.n[rows], self.total[rows], self.squares[rows])
        found.flags.writeable = False
        return found

    @property
    def _fits(self) -> bool:
        """Whether people times squares leave room in int64: those of ten million people do not."""
        return int(self.n.max(initial=0)) * int(self.squares.max(initial=0)) < np.iinfo(np.int64).max

    @property
    def variance(self) -> Numbers:
        """The sample variance of each group (n - 1 in the denominator); NaN below two answers."""
        return _ratio(self.within, np.maximum(self.n - 1, 0))

    def at(self, *groups: int) -> "Sums":
        """Only these groups, in this order."""
        chosen = np.array(groups, dtype=np.int64)
        return Sums(self.n[chosen], self.total[chosen], self.squares[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class ItemMoments:
    """Per group and item: answers, their sum and square sum, and those who gave none. (groups, items) each.

    missing: people who gave no answer; not_applicable: people for whom there is none to give.
    per_answer: int64, (groups, items, options), how many gave each answer, the lowest first; None where
    values are not whole numbers. lowest: the answer of its first column.
    """

    n: Counts
    total: Totals
    squares: Totals
    missing: Counts
    not_applicable: Counts
    per_answer: Counts | None
    lowest: int = 1

    def __add__(self, other: Self) -> "ItemMoments":
        _check_shapes(self.n, other.n)
        counts = None
        if self.per_answer is not None and other.per_answer is not None:
            _check_shapes(self.per_answer, other.per_answer)
            counts = self.per_answer + other.per_answer
        return ItemMoments(
            self.n + other.n,
            self.total + other.total,
            self.squares + other.squares,
            self.missing + other.missing,
            self.not_applicable + other.not_applicable,
            counts,
            self.lowest,
        )

    def item(self, place: int) -> Sums:
        """One item, over the groups."""
        return Sums(self.n[:, place], self.total[:, place], self.squares[:, place])

    def group(self, place: int) -> Sums:
        """One group, over the items: the same sums, read along the other axis."""
        return Sums(self.n[place], self.total[place], self.squares[place])

    @property
    def counts(self) -> Counts:
        """How many gave each answer, (groups, items, options); raises NoCategories."""
        if self.per_answer is None:
            raise NoCategories("the values are not whole numbers: there are no answers to count")
        return self.per_answer


def of_counts(
    counts: Counts, *, lowest: int = 1, missing: Counts | None = None, not_applicable: Counts | None = None
) -> ItemMoments:
    """Moments from counts per answer, (groups, items, options), and of those who gave none."""
    scale = np.arange(lowest, lowest + counts.shape[-1], dtype=np.int64)
    nobody = np.zeros(counts.shape[:2], dtype=np.int64)
    return ItemMoments(
        n=np.asarray(counts.sum(axis=-1)),
        total=counts @ scale,
        squares=counts @ scale**2,
        missing=nobody if missing is None else missing,
        not_applicable=nobody if not_applicable is None else not_applicable,
        per_answer=counts,
        lowest=lowest,
    )


def count_answers(
    answers: NDArray[np.int8],
    groups: NDArray[np.int64],
    *,
    n_groups: int,
    options: int,
    lowest: int = 1,
) -> ItemMoments:
    """Count the answers of each group to each item, in one pass.

    answers: int8, (respondents, items); 1..options, MISSING (0) where there is no answer, NOT_APPLICABLE (-1)
    where none was to be given. Whoever publishes hands over 0 for both: telling them apart marks people out.
    groups: int, (respondents,), 0..n_groups-1, or -1 for respondents outside every group.
    lowest: what answer 1 stands for, where a scale does not begin at 1. Raises MalformedAnswers.
    """
    check_answers(answers, options, least=NOT_APPLICABLE)
    check_groups(groups, respondents=len(answers), n_groups=n_groups)
    inside = groups >= 0
    codes = answers[inside].astype(np.int64) - NOT_APPLICABLE
    items, width = answers.shape[1], options + 2
    cell = groups[inside].astype(np.int64)[:, None] * items + np.arange(items)
    flat = np.bincount((cell * width + codes).ravel(), minlength=n_groups * items * width)
    found = flat.reshape(n_groups, items, width).astype(np.int64)
    return of_counts(found[:, :, 2:], lowest=lowest, missing=found[:, :, 1], not_applicable=found[:, :, 0])


def check_answers(answers: NDArray[np.int8], options: int, *, least: int = MISSING) -> None:
    """Two axes of integers within least..options, or MalformedAnswers."""
    if answers.ndim != 2 or answers.dtype.kind not in "iu":
        raise MalformedAnswers(f"answers have {answers.ndim} axes of {answers.dtype}, not two of integers")
    if answers.size and (answers.min() < least or answers.max() > options):
        raise MalformedAnswers(f"an answer lies outside {least} to {options}")


def check_groups(groups: NDArray[np.int64], *, respondents: int, n_groups: int) -> None:
    """One integer per respondent within -1..n_groups-1, or MalformedAnswers."""
    if groups.shape != (respondents,) or groups.dtype.kind not in "iu":
        raise MalformedAnswers(
            f"groups are {groups.dtype} {groups.shape}, not one integer for {respondents} people"
        )
    if groups.size and (groups.min() < -1 or groups.max() >= n_groups):
        raise MalformedAnswers(f"a group index lies outside -1 to {n_groups - 1}")


def _exactly(n: Counts, total: Totals, squares: Totals) -> Numbers:
    """Squares around the mean, in whole numbers up to the last step."""
    return np.asarray((n * squares - total**2) / np.maximum(n, 1))


def _widely(n: Counts, total: Totals, squares: Totals) -> Numbers:
    """The same in long binary fractions, for large sums."""
    wide = n.astype(np.longdouble)
    around = wide * squares - np.asarray(total, dtype=np.longdouble) ** 2
    around[around <= ROUNDING * wide * squares] = 0
    return np.asarray(around / np.maximum(wide, 1), dtype=np.float64)


def _twice(n: Counts, total: Totals, squares: Totals) -> Numbers:
    """The same for scores, whose sums are binary fractions: each product with what its rounding leaves."""
    count = n.astype(np.float64)
    upper, upper_rest = _product(count, squares)
    lower, lower_rest = _product(total, total)
    around = (upper - lower) + (upper_rest - lower_rest)
    around[around <= ROUNDING * upper] = 0
    return np.asarray(around / np.maximum(count, 1))


def _product(first: Totals, second: Totals) -> tuple[Numbers, Numbers]:
    """A product, and exactly what it lost to rounding. Source: Dekker 1971, Numerische Mathematik 18, 224."""
    product = np.asarray(first * second, dtype=np.float64)
    (upper, rest), (other_upper, other_rest) = _halves(first), _halves(second)
    lost = (upper * other_upper - product) + upper * other_rest + rest * other_upper + rest * other_rest
    return product, np.asarray(lost, dtype=np.float64)


def _halves(numbers: Totals) -> tuple[Numbers, Numbers]:
    """Each number as the sum of two of half its digits."""
    wide = SPLITTER * numbers
    upper = np.asarray(wide - (wide - numbers), dtype=np.float64)
    return upper, np.asarray(numbers - upper, dtype=np.float64)


def _check_shapes(first: Counts, second: Counts) -> None:
    if first.shape != second.shape:
        raise MalformedAnswers(f"moments of shape {first.shape} and {second.shape} do not add up")


def _ratio(numerator: Totals, denominator: Counts) -> Numbers:
    """The ratio, NaN where the denominator is 0."""
    found: Numbers = np.full(denominator.shape, np.nan)
    np.divide(numerator, denominator, out=found, where=denominator > 0)
    return found
