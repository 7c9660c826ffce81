"""What follows from several published results laid side by side: two readers combined, or two rounds.

Whether two results are of the same answers no file can vouch for. So the figures themselves are asked. Where
all that both tell is the same, they are of the same answers, and are read as one. Where one could be the
other with a few answers more, it may be just that, and these few must be as many as the minimum. Everything
else are two rounds, of which the rule for those who came or went is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.movers import FEW_MOVED, Moved, hides
from accord.analysis.disclosure.value import Range
from accord.analysis.errors import MalformedRecord
from accord.analysis.recheck.findings import Leak, Sure
from accord.analysis.recheck.leaks import recheck
from accord.analysis.recheck.record import Cell, Record, Seen

NEAR = 1e-9


def recheck_together(records: Sequence[Record]) -> tuple[Leak, ...]:
    """What follows from several results and from none of them alone. Raises MalformedRecord."""
    leaks = list(_read_as_one(records))
    for first, second in combinations(records, 2):
        if first.options != second.options or _are_same(first, second):
            continue
        more = _difference(first, second) or _difference(second, first)
        leaks += _late(more) if more else _moved(first, second)
    return tuple(leaks)


def _common(first: Record, second: Record) -> list[tuple[Cell, Seen, Seen]]:
    """The plain figures that both tell."""
    pairs = ((cell, seen, second.cells.get(cell)) for cell, seen in first.cells.items())
    return [
        (cell, seen, other)
        for cell, seen, other in pairs
        if other is not None and seen.n is not None and other.n is not None and seen.plain and other.plain
    ]


def _are_same(first: Record, second: Record) -> bool:
    """Whether two results tell the same wherever both tell something."""
    common = _common(first, second)
    return bool(common) and all(_is_same(seen, other) for _cell, seen, other in common)


def _is_same(seen: Seen, other: Seen) -> bool:
    apart = max(abs(seen.means.low - other.means.low), abs(seen.means.high - other.means.high))
    return seen.n == other.n and apart < NEAR


def _read_as_one(records: Sequence[Record]) -> Iterator[Leak]:
    """What follows when results of the same answers are put together."""
    left = list(records)
    while left:
        first, *others = left
        same = [other for other in others if first.options == other.options and _are_same(first, other)]
        left = [other for other in others if other not in same]
        if same:
            known = {leak.terms or leak.cell for each in (first, *same) for leak in recheck(each).leaks}
            joined = _following(_united(first, same))
            yield from (leak for leak in joined if (leak.terms or leak.cell) not in known)


def _following(record: Record) -> tuple[Leak, ...]:
    """What follows from results taken as one; nothing where they contradict one another, and so are not."""
    try:
        return recheck(record).leaks
    except MalformedRecord:
        return ()


def _united(first: Record, others: Sequence[Record]) -> Record:
    """Results of the same answers as one, without intervals: each may have borrowed another spread."""
    whole = replace(first, cells={cell: replace(seen, interval=None) for cell, seen in first.cells.items()})
    for other in others:
        cells = dict(whole.cells)
        for cell, seen in other.cells.items():
            if cell not in cells or not cells[cell].plain:
                cells[cell] = replace(seen, interval=None)
        whole = replace(
            whole,
            name=f"{whole.name} + {other.name}",
            minimum=max(whole.minimum, other.minimum),
            cells=cells,
            columns={**whole.columns, **other.columns},
            parts={**whole.parts, **other.parts},
            inside={**whole.inside, **other.inside},
            means_of={**whole.means_of, **other.means_of},
        )
    return whole


def _difference(fewer: Record, more: Record) -> Record | None:
    """Those by whom one result is more than the other, as a result; None where it cannot be just that."""
    cells: dict[Cell, Seen] = {}
    for cell, seen, other in _common(fewer, more):
        further = _further(seen, other, more.options)
        if further is None:
            return None
        cells[cell] = further
    if not any(seen.n for seen in cells.values()):
        return None
    return replace(more, name=f"{more.name} less {fewer.name}", cells=cells, means_of={})


def _further(seen: Seen, other: Seen, options: int) -> Seen | None:
    """What was answered further, if all that was answered before stands."""
    people = (other.n or 0) - (seen.n or 0)
    then, now = seen.sums, other.sums
    if people < 0 or then is None or now is None:
        return None
    low, high = max(now.low - then.high, people), min(now.high - then.low, people * options)
    if low > high:
        return None
    if people == 0:
        return Seen(n=0, means=Range(1.0, float(options)), plain=False)
    return Seen(n=people, means=Range(low / people, high / people), plain=False, whole=seen.whole)


def _late(more: Record) -> Iterator[Leak]:
    """What is known of those by whom a result is more."""
    some = {cell: seen for cell, seen in more.cells.items() if seen.n}
    few = {cell: seen for cell, seen in some.items() if (seen.n or 0) < more.minimum}
    for cell, seen in few.items():
        yield Leak(sure=Sure.LATE, cell=cell, n=seen.n, means=seen.means)
    if not few:
        yield from (replace(leak, sure=Sure.LATE) for leak in _following(more))


def _moved(first: Record, second: Record) -> Iterator[Leak]:
    """Who must have come or gone in small groups, and whose answers would follow from that."""
    for cell, then, now in _common(first, second):
        more = (now.n or 0) - (then.n or 0)
        small = min(now.n or 0, then.n or 0) < SPREAD_FLOOR
        if not small or not 0 < abs(more) <= FEW_MOVED or then.sums is None or now.sums is None:
            continue
        moved = Moved(joined=max(more, 0), left=max(-more, 0))
        if not hides(now.sums, then.sums, moved, first.options):
            ends = sorted(((now.sums.low - then.sums.high) / more, (now.sums.high - then.sums.low) / more))
            means = Range(max(ends[0], 1.0), min(ends[1], float(first.options)))
            yield Leak(sure=Sure.MOVED, cell=cell, n=abs(more), means=means)
