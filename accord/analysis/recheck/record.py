"""A published result as somebody reads it: what each cell says, and how the groups lie in one another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil, floor
from typing import NamedTuple

from accord.analysis.disclosure.value import Range

EVERYONE = "everyone"


class Cell(NamedTuple):
    """Where a figure stands: a cut (everyone, a column, two columns crossed), a group of it, an item."""

    cut: str
    group: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a cell says, on the scale 1..options.

    n: answers, or None where it does not say. means: between which means the group's lies. counts: people per
    answer. interval: the interval beside a mean, from where to where. plain: whether it says a mean. whole:
    whether answers are whole numbers; scores of several items are not.
    """

    n: int | None
    means: Range
    counts: tuple[int, ...] | None = None
    interval: Range | None = None
    plain: bool = True
    whole: bool = True

    @property
    def sums(self) -> Range | None:
        """The sums of answers that it leaves possible, where the number of answers is known."""
        if self.n is None:
            return None
        if self.counts is not None:
            total = sum(answer * people for answer, people in enumerate(self.counts, start=1))
            return Range(total, total)
        if not self.whole:
            return Range(self.means.low * self.n, self.means.high * self.n)
        return Range(ceil(self.means.low * self.n - 1e-6), floor(self.means.high * self.n + 1e-6))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One published result.

    options: answers run from 1 to this. minimum: below which no group may be worked out. cells: what is told;
    cells that say nothing are left out. columns: per cut its columns: none for everyone, two where they are
    crossed. parts: per group of a crossed cut its group in each of the two columns. inside: columns whose
    groups lie within groups of another column, and in which. means_of: items that are means of other items.
    """

    name: str
    options: int
    minimum: int
    cells: Mapping[Cell, Seen]
    columns: Mapping[str, tuple[str, ...]]
    parts: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    inside: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)
    means_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def items(self) -> tuple[str, ...]:
        """The items of which anything is told, in their order."""
        return tuple(dict.fromkeys(cell.item for cell in self.cells))

    def of(self, item: str) -> Iterator[tuple[Cell, Seen]]:
        """What is told about one item."""
        return ((cell, seen) for cell, seen in self.cells.items() if cell.item == item)
