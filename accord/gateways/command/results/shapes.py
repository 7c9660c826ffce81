"""Whether an object has the shape of a published result, and what it says of its cuts."""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from accord.analysis.published import EVERYONE
from accord.analysis.table import Scale

Json = dict[str, Any]

CROSSED, BETWEEN = " x ", " / "
"""What stands between two columns that are crossed, and between the names of their groups."""

STATES = ("published", "banded", "suppressed")
SCALE = "scale"
NEAR = 0.25
"""A scale's mean lies no further from that of its items; those who skipped some make it differ at all."""


class NotThis(Exception):
    """Why an object is no published result."""


def cells_of(found: Json) -> list[Json]:
    """The cells, each with every field; raises NotThis."""
    cells = found.get("cells")
    if not isinstance(cells, list) or not cells:
        raise NotThis("it has no cells")
    return [_cell(cell) for cell in cells]


def _cell(cell: object) -> Json:
    if not isinstance(cell, dict) or any(
        not isinstance(cell.get(name), str) for name in ("cut", "group", "item")
    ):
        raise NotThis("a cell does not say of which cut, group and item it is")
    if cell.get("state") not in STATES:
        raise NotThis("a cell is neither published nor banded nor suppressed")
    about = f"{cell['cut']}, {cell['group']}, {cell['item']}"
    found: Json = {name: cell[name] for name in ("cut", "group", "item", "state")}
    for name in ("mean", "low", "high"):
        found[name] = _number(cell.get(name), f"{about}: {name}")
    found["n"] = _people(cell.get("n"), about)
    found["band"] = _list(cell.get("band"), about, whole=False)
    found["distribution"] = _list(cell.get("distribution"), about, whole=True)
    if found["band"] is not None and (len(found["band"]) != 2 or found["band"] != sorted(found["band"])):
        raise NotThis(f"{about}: a band reaches from one number to another")
    if cell["state"] == "published" and (found["mean"] is None or found["n"] is None):
        raise NotThis(f"{about}: published, but without a mean and a number of answers")
    if cell["state"] == "banded" and found["band"] is None:
        raise NotThis(f"{about}: banded, but without a band")
    return found


def _number(value: object, what: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise NotThis(f"{what} is no number")
    return float(value)


def _people(value: object, about: str) -> int | None:
    if value is None:
        return None
    if type(value) is not int or not 0 <= value < 10**9:
        raise NotThis(f"{about}: n is no number of people")
    return value


def _list(value: object, about: str, *, whole: bool) -> tuple[Any, ...] | list[Any] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise NotThis(f"{about}: a list of numbers was expected")
    if whole:
        return tuple(_people(each, about) or 0 for each in value)
    return [_number(each, about) for each in value if _number(each, about) is not None]


def scale_in(found: Json) -> Scale | None:
    """The scale that a file names, if it names one; raises NotThis."""
    scale = found.get("scale")
    if scale is None:
        return None
    low, high = (scale.get(end) if isinstance(scale, dict) else None for end in ("low", "high"))
    if type(low) is not int or type(high) is not int or not low < high <= low + 1000:
        raise NotThis("its scale has no lowest and highest answer")
    return Scale(low, high)


def cuts_of(
    found: Json, told: list[Json]
) -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, str], tuple[str, str]]]:
    """Per cut its columns, and per group of a crossed cut its two groups; raises NotThis."""
    named = {
        cut["cut"]: tuple(cut["columns"])
        for cut in _listed(found.get("cuts"))
        if isinstance(cut.get("cut"), str) and _are_texts(cut.get("columns"))
    }
    groups: dict[str, dict[str, None]] = {}
    for cell in told:
        groups.setdefault(cell["cut"], {})[cell["group"]] = None
    columns = {cut: _columns(cut, named) for cut in groups}
    parts = {}
    for cut, pair in columns.items():
        if len(pair) == 2:
            for group in groups[cut]:
                parts[cut, group] = _split(cut, group, groups.get(pair[0], {}), groups.get(pair[1], {}))
    return columns, parts


def _columns(cut: str, named: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if cut == EVERYONE:
        return ()
    if len(named.get(cut, ())) == 2:
        return named[cut]
    halves = cut.split(CROSSED)
    return (halves[0], halves[1]) if len(halves) == 2 and cut not in named else (cut,)


def _split(cut: str, group: str, first: dict[str, None], second: dict[str, None]) -> tuple[str, str]:
    """The two groups that a crossed group is made of; where a name holds the sign itself, the known ones."""
    pieces = group.split(BETWEEN)
    if len(pieces) < 2:
        raise NotThis(f"{cut}: “{group}” does not name two groups")
    ways = [(BETWEEN.join(pieces[:at]), BETWEEN.join(pieces[at:])) for at in range(1, len(pieces))]
    return max(ways, key=lambda way: (way[0] in first) + (way[1] in second))


def inside_of(found: Json) -> dict[tuple[str, str], dict[str, str]]:
    """Which columns lie inside which, as the file says."""
    told = {}
    for each in _listed(found.get("inside")):
        homes = each.get("groups")
        if isinstance(homes, dict) and _are_texts([each.get("cut"), each.get("in"), *homes.values()]):
            told[each["cut"], each["in"]] = dict(homes)
    return told


def scores_of(found: Json, told: list[Json]) -> dict[str, tuple[str, ...]]:
    """Items that are means of other items: those that the file names, and a “scale” that looks it."""
    items = tuple(dict.fromkeys(cell["item"] for cell in told))
    scores = {}
    named = found.get("scores")
    if isinstance(named, dict):
        scores = {score: tuple(of) for score, of in named.items() if score in items and _are_texts(of)}
    others = tuple(item for item in items if item != SCALE and item not in scores)
    if SCALE in items and len(others) > 1 and _looks_like_their_mean(told, others):
        scores.setdefault(SCALE, others)
    return scores


def _looks_like_their_mean(told: list[Json], items: tuple[str, ...]) -> bool:
    """Whether the means of “scale” lie at those of the other items, in every group that tells them all."""
    means = {(cell["cut"], cell["group"], cell["item"]): cell["mean"] for cell in told}
    apart = []
    for (cut, group, item), mean in means.items():
        others = [means.get((cut, group, other)) for other in items]
        known = [other for other in others if other is not None]
        if item == SCALE and mean is not None and len(known) == len(items):
            apart.append(abs(mean - sum(known) / len(known)))
    return bool(apart) and max(apart) <= NEAR


def _listed(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
