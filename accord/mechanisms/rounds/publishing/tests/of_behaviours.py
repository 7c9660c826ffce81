"""Results about behaviours of a charter, by their threads: what rooms above read of a round."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from accord.analysis.published import (
    Cell,
    Change,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)


def shown(mean: float, *, low: float | None = None, high: float | None = None, n: int = 20) -> Shown:
    """Return a cell with an interval of half a point, or the one given."""
    return Shown(
        n=n,
        mean=mean,
        low=max(1.0, mean - 0.3) if low is None else low,
        high=min(5.0, mean + 0.3) if high is None else high,
    )


def published(
    threads: Sequence[object],
    cells: Mapping[tuple[str, int], Cell],
    *,
    groups: Mapping[str, Cut],
    gaps: Mapping[int, tuple[str, str, float]] | None = None,
    changes: Mapping[tuple[str, int], tuple[float, bool]] | None = None,
    closed_at: datetime,
    round_key: str = "round",
    title: str = "Round of spring",
) -> Published:
    """Return a result about behaviours by their threads; a cell that is not given is too small.

    groups: key to cut, everyone first. gaps: by place, two organisations and the difference, all sure.
    changes: by group and place, the difference and whether it is sure.
    """
    items = [
        Item(key=f"behaviour:{thread}", text=f"Behaviour {place}", options=5, behaviour=str(thread))
        for place, thread in enumerate(threads)
    ]
    return Published(
        round_key=round_key,
        title=title,
        closed_at=closed_at,
        minimum=5,
        groups=tuple(Group(key=key, name=f"The {key}", cut=cut, invited=30) for key, cut in groups.items()),
        items=tuple(items),
        cells={
            (key, item.key): cells.get((key, place), Suppressed(Reason.TOO_FEW))
            for key in groups
            for place, item in enumerate(items)
        },
        gaps=tuple(
            Gap(
                item=items[place].key,
                first=first,
                second=second,
                difference=difference,
                low=difference - 0.2,
                high=difference + 0.2,
                sure=True,
            )
            for place, (first, second, difference) in (gaps or {}).items()
        ),
        rules_version="1",
        changes=tuple(
            Change(
                group=group,
                item=items[place].key,
                difference=difference,
                low=difference - (0.1 if sure else 1.0),
                high=difference + (0.1 if sure else 1.0),
                sure=sure,
            )
            for (group, place), (difference, sure) in (changes or {}).items()
        ),
    )
