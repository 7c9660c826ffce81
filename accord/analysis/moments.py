"""Counts per answer: the one pass over answers from which every mean, variance and share is computed."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ItemMoments:
    """How many gave each answer, per group and item.

    counts: int64, (groups, items, options); the last axis is answer 1, 2, ... options. Moments of disjoint
    sets of people add up with `+`, so a group may be counted in parts.
    """

    counts: Counts

    def __add__(self, other: Self) -> "ItemMoments":
        if self.counts.shape != other.counts.shape:
            raise MalformedAnswers(
                f"moments of shape {self.counts.shape} and {other.counts.shape} do not add up"
            )
        return ItemMoments(self.counts + other.counts)

    @property
    def n(self) -> Counts:
        """Answers, (groups, items)."""
        return np.asarray(self.counts.sum(axis=-1))

    @property
    def total(self) -> Counts:
        """Sum of the answers, (groups, items)."""
        return self.counts @ self._scale

    @property
    def squares(self) -> Counts:
        """Sum of the squared answers, (groups, items)."""
        return self.counts @ self._scale**2

    @property
    def _scale(self) -> Counts:
        return np.arange(1, self.counts.shape[-1] + 1, dtype=np.int64)


def count_answers(
    answers: NDArray[np.int8], groups: NDArray[np.int64], *, n_groups: int, options: int
) -> ItemMoments:
    """Count the answers of each group to each item, in one pass.

    answers: int8, (respondents, items); 1..options, and 0 where there is no answer. Missing and "rather not
    say" both come as 0: neither speaks of the statement, and telling them apart would mark people out.
    groups: int, (respondents,), 0..n_groups-1, or -1 for respondents outside every group.
    Raises MalformedAnswers.
    """
    check_answers(answers, options)
    check_groups(groups, respondents=len(answers), n_groups=n_groups)
    inside = groups >= 0
    values, index = answers[inside].astype(np.int64), groups[inside].astype(np.int64)
    items, width = answers.shape[1], options + 1
    cell = index[:, None] * items + np.arange(items)
    flat = np.bincount((cell * width + values).ravel(), minlength=n_groups * items * width)
    return ItemMoments(flat.reshape(n_groups, items, width)[:, :, 1:].astype(np.int64))


def check_answers(answers: NDArray[np.int8], options: int) -> None:
    """Two axes of integers within 0..options, or MalformedAnswers."""
    if answers.ndim != 2 or answers.dtype.kind not in "iu":
        raise MalformedAnswers(f"answers have {answers.ndim} axes of {answers.dtype}, not two of integers")
    if answers.size and (answers.min() < 0 or answers.max() > options):
        raise MalformedAnswers(f"an answer lies outside 0 to {options}")


def check_groups(groups: NDArray[np.int64], *, respondents: int, n_groups: int) -> None:
    """One integer per respondent within -1..n_groups-1, or MalformedAnswers."""
    if groups.shape != (respondents,) or groups.dtype.kind not in "iu":
        raise MalformedAnswers(
            f"groups are {groups.dtype} {groups.shape}, not one integer for {respondents} people"
        )
    if groups.size and (groups.min() < -1 or groups.max() >= n_groups):
        raise MalformedAnswers(f"a group index lies outside -1 to {n_groups - 1}")
