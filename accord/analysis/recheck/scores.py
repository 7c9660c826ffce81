"""Scores beside the items that they are made of.

A group's score times its people, less the sums of its items, is about those alone who skipped some of the
items. Where these are fewer than the minimum, their answers follow.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from accord.analysis.disclosure.value import Range
from accord.analysis.recheck.record import Cell, Record, Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Incomplete:
    """Those who skipped some items. people: how few they may be. means: where the mean of their answers
    lies, if that follows.
    """

    score: Cell
    items: tuple[Cell, ...]
    people: int
    means: Range | None


def incomplete(record: Record) -> Iterator[Incomplete]:
    """The groups where those who skipped some items are too few to hide each other."""
    for score, seen in record.cells.items():
        items = tuple(Cell(score.cut, score.group, each) for each in record.means_of.get(score.item, ()))
        if not items or not seen.n or not all(cell in record.cells for cell in items):
            continue
        parts = [record.cells[cell] for cell in items]
        apart = [part.n - seen.n for part in parts if part.n is not None]
        people = max((abs(more) for more in apart), default=0)
        if len(apart) == len(parts) and 0 < people < record.minimum:
            yield Incomplete(
                score=score,
                items=items,
                people=people,
                means=_means(seen, parts) if min(apart) >= 0 else None,
            )


def _means(score: Seen, parts: list[Seen]) -> Range | None:
    """The mean of the answers of those without a score, where everybody with one answered everything."""
    answers = sum(part.n or 0 for part in parts) - len(parts) * (score.n or 0)
    sums = [part.sums for part in parts if part.sums is not None]
    if score.sums is None:
        return None
    low = sum(each.low for each in sums) - len(parts) * score.sums.high
    high = sum(each.high for each in sums) - len(parts) * score.sums.low
    return Range(low / answers, high / answers)
