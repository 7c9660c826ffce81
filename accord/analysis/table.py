"""Answers as a table, one row a person, one column an item, on one scale: where statistics of items start."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers
from accord.analysis.moments import (
    MISSING,
    NOT_APPLICABLE,
    Counts,
    ItemMoments,
    Numbers,
    Sums,
    check_groups,
    count_answers,
)

Marks = NDArray[np.bool_]

FEWEST_ANSWERED = 2
"""A scale score needs at least half of the items, and at least this many."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers that can be given run from low to high, in steps of one where they are whole numbers."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if self.high <= self.low:
            raise MalformedAnswers(f"a scale runs from low to high, not from {self.low} to {self.high}")

    @property
    def options(self) -> int:
        """How many answers there are."""
        return self.high - self.low + 1


@dataclass(frozen=True, slots=True, eq=False)
class AnswerTable:
    """What people answered.

    items: the names of the columns. values: float, (people, items), NaN where there is no answer; all items
    are scored in one direction (see `reversed`). not_applicable: bool, the same shape: no answer was to be
    given. Raises MalformedAnswers.
    """

    items: tuple[str, ...]
    values: Numbers
    scale: Scale
    not_applicable: Marks

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.shape[1] != len(self.items):
            raise MalformedAnswers(
                f"answers have the shape {self.values.shape}, there are {len(self.items)} items"
            )
        if len(set(self.items)) < len(self.items):
            raise MalformedAnswers("two items share a name")
        if self.not_applicable.shape != self.values.shape:
            raise MalformedAnswers(f"marks have the shape {self.not_applicable.shape}, not that of answers")
        for name, column in zip(self.items, self.values.T, strict=True):
            given = column[~np.isnan(column)]
            if given.size and not (self.scale.low <= given.min() and given.max() <= self.scale.high):
                raise MalformedAnswers(
                    f"{name}: an answer lies outside {self.scale.low} to {self.scale.high}"
                )
        if (self.not_applicable & ~np.isnan(self.values)).any():
            raise MalformedAnswers("an answer was given where none applies")

    @property
    def people(self) -> int:
        return int(self.values.shape[0])

    @property
    def whole(self) -> bool:
        """Whether every answer is a whole number, so that answers can be counted."""
        given = self.values[~np.isnan(self.values)]
        return bool((given == np.rint(given)).all())

    @property
    def complete(self) -> Marks:
        """Who answered every item, (people,)."""
        return np.asarray(~np.isnan(self.values).any(axis=1))

    def reversed(self, items: Sequence[str]) -> "AnswerTable":
        """The same with these items turned round: x becomes low + high - x."""
        unknown = [name for name in items if name not in self.items]
        if unknown:
            raise MalformedAnswers(f"no item is called {', '.join(unknown)}")
        turned = np.isin(self.items, items)
        values = np.where(turned, self.scale.low + self.scale.high - self.values, self.values)
        return replace(self, values=values)

    def of(self, people: Marks | Counts) -> "AnswerTable":
        """Only these people: marked, or by their rows."""
        return replace(self, values=self.values[people], not_applicable=self.not_applicable[people])


def answer_table(items: Sequence[str], values: Numbers, scale: Scale) -> AnswerTable:
    """A table in which a question that was not answered is missing, and none is not applicable."""
    return AnswerTable(tuple(items), values, scale, np.zeros(values.shape, dtype=np.bool_))


def item_moments(table: AnswerTable, groups: Counts, *, n_groups: int) -> ItemMoments:
    """The moments of every item in every group; with counts per answer where answers are whole numbers.

    groups: int, (people,), 0..n_groups-1, or -1 outside every group. Raises MalformedAnswers.
    """
    check_groups(groups, respondents=table.people, n_groups=n_groups)
    answered = ~np.isnan(table.values)
    if table.whole and table.scale.options <= np.iinfo(np.int8).max:
        return _by_category(table, groups, n_groups)
    filled = np.where(answered, table.values, 0.0)
    empty = ~answered & ~table.not_applicable
    return ItemMoments(
        n=_counted(answered, groups, n_groups),
        total=_summed(filled, groups, n_groups),
        squares=_summed(filled**2, groups, n_groups),
        missing=_counted(empty, groups, n_groups),
        not_applicable=_counted(table.not_applicable, groups, n_groups),
        per_answer=None,
        lowest=table.scale.low,
    )


def value_sums(values: Numbers, groups: Counts, *, n_groups: int) -> Sums:
    """The sums of one variable in every group. values: float, (people,), NaN where there is none."""
    check_groups(groups, respondents=len(values), n_groups=n_groups)
    present = ~np.isnan(values)[:, None]
    filled = np.where(present, values[:, None], 0.0)
    return Sums(
        n=_counted(present, groups, n_groups)[:, 0],
        total=_summed(filled, groups, n_groups)[:, 0],
        squares=_summed(filled**2, groups, n_groups)[:, 0],
    )


def scale_scores(table: AnswerTable) -> Numbers:
    """Each person's mean of the items answered, (people,); NaN for whoever answered too few.

    The half rule: at least half of the items, and at least two; of two items or one, all. The mean of those
    answered stands for the rest, which is fair where items have similar means: look at the missing answers
    per item before relying on it. Checked against: the scale mean of lq2002 (R: rowMeans).
    Source: Fayers & Machin 2007, Quality of Life, 11 (the half rule of the EORTC scales).
    """
    needed = answers_needed(table.values.shape[1])
    answered = (~np.isnan(table.values)).sum(axis=1)
    enough = (answered >= needed) & (answered > 0)
    total = np.nansum(table.values, axis=1)
    scores: Numbers = np.full(len(total), np.nan)
    np.divide(total, answered, out=scores, where=enough)
    return scores


def answers_needed(items: int) -> int:
    """How many answers a score of so many items needs: half, and at least two; of two items or one, all."""
    return items if items <= FEWEST_ANSWERED else max(FEWEST_ANSWERED, -(-items // 2))


def _by_category(table: AnswerTable, groups: Counts, n_groups: int) -> ItemMoments:
    """The same through counts, which keeps integers exact."""
    low = table.scale.low
    codes = np.where(np.isnan(table.values), MISSING, table.values - low + 1)
    codes[table.not_applicable] = NOT_APPLICABLE
    return count_answers(
        codes.astype(np.int8), groups, n_groups=n_groups, options=table.scale.options, lowest=low
    )


def _summed(values: Numbers, groups: Counts, n_groups: int) -> Numbers:
    """Sums per group of each column, (groups, items)."""
    inside = groups >= 0
    columns = [np.bincount(groups[inside], column[inside], minlength=n_groups) for column in values.T]
    return np.array(columns, dtype=np.float64).reshape(values.shape[1], n_groups).T


def _counted(marks: Marks, groups: Counts, n_groups: int) -> Counts:
    """People marked per group and column, (groups, items)."""
    return np.rint(_summed(marks.astype(np.float64), groups, n_groups)).astype(np.int64)
