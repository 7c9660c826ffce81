"""Scores that are the mean of what is told of their items in the same group.

Such a score says nothing that its items do not say, whoever left out what; a score per person, averaged,
would tell of the few who skipped an item.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor
from typing import Any

from accord.analysis.cells import SPREAD_FLOOR

Json = dict[str, Any]

FIELDS = ("n", "mean", "low", "high", "distribution", "band", "reason")
"""What a cell holds beside its state."""


def scored(told: Sequence[Json], scores: Mapping[str, Sequence[str]]) -> Iterator[Json]:
    """The cells of scores, group by group, from the cells of their items."""
    cells = {(cell["cut"], cell["group"], cell["item"]): cell for cell in told}
    for cut, group in dict.fromkeys((cell["cut"], cell["group"]) for cell in told):
        for score, items in scores.items():
            about = {"cut": cut, "group": group, "item": score}
            yield about | _score([cells[cut, group, item] for item in items])


def _score(items: Sequence[Json]) -> Json:
    """The mean of the means; a range where one is a range; nothing where of one nothing is told."""
    nothing: Json = dict.fromkeys(FIELDS)
    hidden = next((cell for cell in items if cell["state"] == "suppressed"), None)
    banded = next((cell for cell in items if cell["state"] == "banded"), None)
    if hidden is not None:
        return {"state": "suppressed"} | nothing | {"reason": hidden.get("reason")}
    if banded is not None:
        edges = [cell["band"] or [cell["mean"], cell["mean"]] for cell in items]
        low, high = (_mean([edge[end] for edge in edges]) for end in (0, 1))
        band = [_down(low, 2), _up(high, 2)]
        return {"state": "banded"} | nothing | {"band": band, "reason": banded.get("reason")}
    n = min(cell["n"] for cell in items)
    places = 1 if n < SPREAD_FLOOR else 2
    low, mean, high = (_mean([cell[name] for cell in items]) for name in ("low", "mean", "high"))
    told = {
        "n": n,
        "mean": mean and round(mean, places),
        "low": _down(low, places),
        "high": _up(high, places),
    }
    return {"state": "published"} | nothing | told


def _mean(numbers: Sequence[float | None]) -> float | None:
    """None where one of them is not told."""
    known = [number for number in numbers if number is not None]
    return round(sum(known) / len(known), 6) if len(known) == len(numbers) else None


def _down(number: float | None, places: int) -> float | None:
    return None if number is None else floor(round(number * 10**places, 4)) / 10**places


def _up(number: float | None, places: int) -> float | None:
    return None if number is None else ceil(round(number * 10**places, 4)) / 10**places


def are_means(told: Sequence[Json], scores: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Those scores all of whose cells are what their items say; nobody is believed who only claims it."""
    cells = {(cell["cut"], cell["group"], cell["item"]): cell for cell in told}
    known = {score: items for score, items in scores.items() if _are_told(cells, score, items)}
    return frozenset(known) - {
        cell["item"]
        for cell in scored(told, known)
        if _differs(cell, cells[cell["cut"], cell["group"], cell["item"]])
    }


def _are_told(cells: Mapping[tuple[str, str, str], Json], score: str, items: Sequence[str]) -> bool:
    """Whether a score, and each of its items, has a cell in every group."""
    groups = {(cut, group) for cut, group, _item in cells}
    return bool(items) and all((*group, item) in cells for group in groups for item in (score, *items))


def _differs(made: Json, told: Json) -> bool:
    return any(_apart(made[name], told[name]) for name in ("n", "mean", "band", "distribution"))


def _apart(one: object, other: object) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) != len(other) or any(map(_apart, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) > 1e-9
    return one != other
