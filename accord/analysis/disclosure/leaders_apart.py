"""Leaders by organisation beside all of them together: told so that no leader's own report follows from both.

Every leader who counts stands in exactly one group, so that no group is left over whose figures would follow
from those of the others. Who knows the own report may be of any of the groups.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.analysis.cells import MEAN_FLOOR, Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.leaders import LeadersBefore, leaders_together, sums_told
from accord.analysis.disclosure.movers import matters
from accord.analysis.disclosure.value import Range, person_width, width


def groups_apart(leaders: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """Which organisations stand by themselves, and which together, so that each group has five leaders.

    leaders: how many of each organisation. The fewest of those by themselves stand with what would be left
    over too few. Empty where one group alone would come of it: that is all leaders together.
    """
    held = {name: count for name, count in leaders.items() if count}
    alone = sorted((name for name in held if held[name] >= MEAN_FLOOR), key=lambda name: held[name])
    rest = [name for name in held if held[name] < MEAN_FLOOR]
    while alone and 0 < sum(held[name] for name in rest) < MEAN_FLOOR:
        rest.append(alone.pop(0))
    groups = [(name,) for name in held if name in alone] + ([tuple(rest)] if rest else [])
    return tuple(groups) if len(groups) > 1 else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """The leaders of one group who count for a statement, and what was told of it a year before.

    means: of all raters together, one for each leader.
    """

    means: Sequence[float]
    before: LeadersBefore | None = None


def leaders_apart(
    groups: Sequence[Apart], *, together: Cell, before: LeadersBefore | None = None, options: int
) -> list[Cell]:
    """What is told of each group about one statement: something of all groups, or nothing of any.

    together, before: what is told of all leaders, now and a year before. Nothing by group is told where one
    group has too few, where one to four leaders came or went and could be worked out, or where groups and all
    together would tell somebody more of another leader than half of the scale.
    """
    reason = _held_back(groups, before)
    if reason is not None:
        return [Suppressed(reason)] * len(groups)
    cells = [leaders_together(each.means, options=options, before=each.before) for each in groups]
    told = [cell for cell in (together, *cells) if isinstance(cell, Shown | Banded)]
    if len(told) <= len(cells) or not _stand(told[0], told[1:], options):
        return [Suppressed(Reason.WOULD_FOLLOW)] * len(groups)
    return cells


def _held_back(groups: Sequence[Apart], before: LeadersBefore | None) -> Reason | None:
    counts = [len(each.means) for each in groups]
    if min(counts, default=0) < MEAN_FLOOR:
        return Reason.TOO_FEW
    pairs = [(each.before, count) for each, count in zip(groups, counts, strict=True)]
    came_or_went = any(
        isinstance(then.cell, Shown | Banded) and matters(then.cell.n, n, then.moved)
        for then, n in ((before, sum(counts)), *pairs)
        if then is not None
    )
    return Reason.CHANGED if came_or_went else None


def _stand(together: Shown | Banded, apart: Sequence[Shown | Banded], options: int) -> bool:
    """Whether nobody who knows the own mean knows another's within half of the scale."""
    told = [(sums_told(cell), cell.n) for cell in apart]
    return all(
        person_width(sums, n, options) >= width(options)
        for left, rest in _read(told, sums_told(together), options)
        for sums, n in _followed(left, rest, options)
        if n
    )


Told = tuple[Range, int]


def _read(told: Sequence[Told], total: Range, options: int) -> Iterator[tuple[list[Told], Range]]:
    """What is told, less the own mean of a reader: of each group in turn, and of none."""
    yield list(told), total
    for at, (sums, n) in enumerate(told):
        for own in range(1, options + 1):
            left = [*told[:at], (_less(sums, own), n - 1), *told[at + 1 :]]
            if all(found.low <= found.high for found, _n in _followed(left, _less(total, own), options)):
                yield left, _less(total, own)


def _followed(told: Sequence[Told], total: Range, options: int) -> list[Told]:
    """Between which sums each group lies, from what is told of it, of the others and of all together."""
    kept = [(Range(max(sums.low, n), min(sums.high, n * options)), n) for sums, n in told]
    low, high = sum(sums.low for sums, _n in kept), sum(sums.high for sums, _n in kept)
    return [
        (
            Range(
                max(sums.low, total.low - (high - sums.high)), min(sums.high, total.high - (low - sums.low))
            ),
            n,
        )
        for sums, n in kept
    ]


def _less(sums: Range, own: int) -> Range:
    return Range(sums.low - own, sums.high - own)
