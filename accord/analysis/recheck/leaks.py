"""What follows from one published result: groups too small, and people whose answer is as good as told."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from accord.analysis.cells import MEAN_FLOOR, SPREAD_FLOOR
from accord.analysis.disclosure.value import Range, distribution_stands, own_widths, person_width, width
from accord.analysis.errors import MalformedRecord
from accord.analysis.recheck.beliefs import CONTRADICTION, Beliefs, Weights
from accord.analysis.recheck.findings import Findings, Leak, Sure
from accord.analysis.recheck.record import Cell, Record, Seen
from accord.analysis.recheck.scores import incomplete
from accord.analysis.recheck.spreads import spreads_apart

WHOLE = 1e-6


Along = Callable[[Sequence[str]], Iterable[str]]


def recheck(record: Record, *, along: Along = iter) -> Findings:
    """Try to work out what must not be known, from one result alone.

    Raises MalformedRecord where no answers could have given these figures.
    """
    leaks: list[Leak] = []
    widths: list[tuple[float, Cell]] = []
    for item in along(record.items):
        searched = _Search(record, item)
        leaks += searched.leaks()
        widths += searched.widths
    leaks += incomplete_leaks(record)
    narrowest = min(widths, default=(None, None), key=lambda found: found[0])
    return Findings(cells=len(record.cells), leaks=tuple(leaks), width=narrowest[0], cell=narrowest[1])


def incomplete_leaks(record: Record) -> Iterator[Leak]:
    """Scores beside the items that they are made of."""
    for found in incomplete(record):
        terms = ((-1.0, found.score), *((1.0, cell) for cell in found.items))
        yield Leak(sure=Sure.SKIPPED, cell=found.score, terms=terms, n=found.people, means=found.means)


class _Search:
    """The search through one item."""

    def __init__(self, record: Record, item: str) -> None:
        self._minimum, self._options = record.minimum, record.options
        self._beliefs = Beliefs(record, item)
        self.widths: list[tuple[float, Cell]] = []

    def leaks(self) -> Iterator[Leak]:
        for cell, seen in self._beliefs.told.values():
            yield from self._by_itself(cell, seen)
        plain = [(cell, seen) for cell, seen in self._beliefs.told.values() if seen.plain]
        for cell in spreads_apart(plain, self._options):
            yield Leak(sure=Sure.SPREAD, cell=cell)
        yield from self._that_follow()

    def _by_itself(self, cell: Cell, seen: Seen) -> Iterator[Leak]:
        """What a cell says on its face, also to somebody who is in it."""
        if not seen.n or seen.sums is None or seen.means == (1.0, self._options):
            return
        if seen.sums.high < seen.sums.low:
            raise MalformedRecord(CONTRADICTION)
        if seen.n < max(self._minimum, MEAN_FLOOR) or (seen.counts and seen.n < SPREAD_FLOOR):
            yield Leak(sure=Sure.SHOWN, cell=cell, n=seen.n, means=seen.means)
            return
        known = own_widths(seen.sums, seen.n, self._options)
        if known < width(self._options) or (seen.counts and not _stands(seen.counts)):
            yield Leak(sure=Sure.ANSWERS, cell=cell, n=seen.n, means=seen.means)
        else:
            self.widths.append((known, cell))

    def _that_follow(self) -> Iterator[Leak]:
        """What adding and subtracting gives."""
        reported: set[tuple[tuple[float, Cell], ...]] = set()
        for spot in self._beliefs.spots:
            if spot in self._beliefs.told and self._beliefs.told[spot][1].n is not None:
                continue
            place = self._beliefs.tables.spots[spot]
            found = self._beliefs.found[:, place]
            if found.size and found.max() >= self._minimum - WHOLE and found.max() - found.min() > WHOLE:
                continue  # these may be enough people, and their number is not known
            people, weights = self._beliefs.most_people(spot)
            if (
                people == 0
                or not weights
                or any(abs(each - round(each)) > WHOLE for each in weights.values())
            ):
                continue
            terms = tuple((round(each), self._beliefs.told[at][0]) for at, each in weights.items())
            if terms in reported:
                continue
            reported.add(terms)
            if people < self._minimum:
                yield self._few(people, weights, terms)
            elif self._beliefs.fewest_people(spot) == people:
                yield from self._value(people, weights, terms)

    def _few(self, people: int, weights: Weights, terms: tuple[tuple[float, Cell], ...]) -> Leak:
        means = self._means(self._beliefs.sums(weights), people)
        return Leak(sure=Sure.FOLLOWS, cell=terms[0][1], terms=terms, n=people, means=means)

    def _value(self, people: int, weights: Weights, terms: tuple[tuple[float, Cell], ...]) -> Iterator[Leak]:
        """Whether those whose number follows are known to have answered alike."""
        sums = self._beliefs.sums(weights)
        known = person_width(sums, people, self._options)
        self.widths.append((known, terms[0][1]))
        if known < width(self._options):
            means = self._means(sums, people)
            yield Leak(sure=Sure.ANSWERS, cell=terms[0][1], terms=terms, n=people, means=means)

    def _means(self, sums: Range, people: int) -> Range:
        low, high = max(sums.low, people), min(sums.high, people * self._options)
        return Range(low / people, high / people)


def _stands(counts: Sequence[int]) -> bool:
    return distribution_stands(np.array(counts))
