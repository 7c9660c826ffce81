"""Whether an object has the shape of a published result."""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from accord.analysis.table import Scale

Json = dict[str, Any]

STATES = ("published", "banded", "suppressed")


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
    ends = [scale.get("low"), scale.get("high")] if isinstance(scale, dict) else scale
    if not isinstance(ends, list) or len(ends) != 2:
        raise NotThis("its scale has no lowest and highest answer")
    low, high = ends
    if type(low) is not int or type(high) is not int or not low < high <= low + 1000:
        raise NotThis("its scale has no lowest and highest answer")
    return Scale(low, high)


def listed(value: object) -> Iterator[Json]:
    """The objects in what should be a list of such."""
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def are_texts(value: object) -> bool:
    """Whether something is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
