"""Cross-products of items: what every covariance rests on, and so alpha, omega and paired change."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Self

import numpy as np

from accord.analysis.errors import MalformedAnswers, TooFewRespondents
from accord.analysis.moments import Counts, Numbers, check_groups
from accord.analysis.table import AnswerTable


class Cases(StrEnum):
    """What happens to a person who did not answer every item."""

    COMPLETE = "complete"
    """Left out altogether: every figure rests on the same people."""
    PAIRWISE = "pairwise"
    """Each pair of items takes everybody who answered both."""


@dataclass(frozen=True, slots=True, eq=False)
class Covariance:
    """Covariances of items, (items, items), n - 1 in the denominator; n: the people behind it."""

    items: tuple[str, ...]
    matrix: Numbers
    n: int
    cases: Cases

    @property
    def correlation(self) -> Numbers:
        """The same, standardised; NaN for an item without variance."""
        root = np.sqrt(np.diag(self.matrix))
        scale = np.outer(root, root)
        found: Numbers = np.full(scale.shape, np.nan)
        np.divide(self.matrix, scale, out=found, where=scale > 0)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class CrossMoments:
    """Per group, over pairs of items: people who answered both, sums, sums of products.

    people: (groups,), everybody. n: (groups, items, items). total: the same; [g, i, j] is the sum of item i
    over those who answered i and j. products: the same. complete_n: (groups,), people who answered all;
    complete_total: (groups, items) and complete_products: (groups, items, items) are sums over them.
    """

    items: tuple[str, ...]
    people: Counts
    n: Counts
    total: Numbers
    products: Numbers
    complete_n: Counts
    complete_total: Numbers
    complete_products: Numbers

    def __add__(self, other: Self) -> "CrossMoments":
        if self.items != other.items or len(self.people) != len(other.people):
            raise MalformedAnswers("cross-products of different items or groups do not add up")
        return CrossMoments(
            self.items,
            self.people + other.people,
            self.n + other.n,
            self.total + other.total,
            self.products + other.products,
            self.complete_n + other.complete_n,
            self.complete_total + other.complete_total,
            self.complete_products + other.complete_products,
        )

    def covariance(self, cases: Cases = Cases.COMPLETE) -> Covariance:
        """Covariances over the people of all groups; raises TooFewRespondents below two."""
        if cases is Cases.COMPLETE:
            n = np.asarray(self.complete_n.sum())
            total = self.complete_total.sum(axis=0)
            around = self.complete_products.sum(axis=0) - np.outer(total, total) / max(int(n), 1)
            people = int(n)
        else:
            n, total, people = self.n.sum(axis=0), self.total.sum(axis=0), int(self.people.sum())
            around = self.products.sum(axis=0) - total * total.T / np.maximum(n, 1)
        if n.min() < 2:
            raise TooFewRespondents(f"{int(n.min())} people answered the items together, two are needed")
        return Covariance(self.items, np.asarray(around / (n - 1)), people, cases)


def cross_moments(table: AnswerTable, groups: Counts, *, n_groups: int) -> CrossMoments:
    """The cross-products of all pairs of items in every group.

    groups: int, (people,), 0..n_groups-1, or -1 outside every group. Sums of whole numbers are exact up to
    2^53. Raises MalformedAnswers.
    """
    check_groups(groups, respondents=table.people, n_groups=n_groups)
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(n_groups + 1))
    parts = [table.values[order[start:end]] for start, end in pairwise(bounds.tolist())]
    answered = [(~np.isnan(part)).astype(np.float64) for part in parts]
    filled = [np.nan_to_num(part, nan=0.0) for part in parts]
    complete = [part[~np.isnan(part).any(axis=1)] for part in parts]
    width = len(table.items)
    return CrossMoments(
        items=table.items,
        people=np.array([len(part) for part in parts], dtype=np.int64),
        n=_stacked([given.T @ given for given in answered], width).astype(np.int64),
        total=_stacked([values.T @ given for values, given in zip(filled, answered, strict=True)], width),
        products=_stacked([values.T @ values for values in filled], width),
        complete_n=np.array([len(rows) for rows in complete], dtype=np.int64),
        complete_total=np.array([rows.sum(axis=0) for rows in complete]).reshape(n_groups, width),
        complete_products=_stacked([rows.T @ rows for rows in complete], width),
    )


def _stacked(matrices: list[Numbers], width: int) -> Numbers:
    return np.array(matrices, dtype=np.float64).reshape(len(matrices), width, width)
