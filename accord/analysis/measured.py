"""Everything that the statistics need to know of a table, taken in one pass; it adds up."""

from dataclasses import dataclass
from typing import Self

from accord.analysis.cross import CrossMoments, cross_moments
from accord.analysis.moments import Counts, ItemMoments, Sums
from accord.analysis.table import AnswerTable, item_moments, scale_scores, value_sums


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """The moments of a set of people: items per group, pairs of items, and the scale score per group."""

    items: ItemMoments
    cross: CrossMoments
    scores: Sums

    def __add__(self, other: Self) -> "Measured":
        return Measured(self.items + other.items, self.cross + other.cross, self.scores + other.scores)


def measure(table: AnswerTable, groups: Counts, *, n_groups: int) -> Measured:
    """The moments of a table, per group.

    groups: int, (people,), 0..n_groups-1, or -1 outside every group. Raises MalformedAnswers.
    """
    return Measured(
        items=item_moments(table, groups, n_groups=n_groups),
        cross=cross_moments(table, groups, n_groups=n_groups),
        scores=value_sums(scale_scores(table), groups, n_groups=n_groups),
    )
