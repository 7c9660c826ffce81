"""The cells of a result as tables, one for each cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from accord.analysis.published import EVERYONE
from accord.gateways.command.results.cuts import CROSSED

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A cell as it stands in a table. look: "", "band" or "hidden-cell". why: the reason, by its key."""

    words: str
    look: str = ""
    beside: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table."""

    name: str
    cells: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All that is told of one cut; the longer of items and groups runs down. corner: what runs down."""

    cut: str
    corner: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def tables_of(found: Json, why: dict[str, str]) -> Iterator[Table]:
    """A table per cut. why: the few words for each reason."""
    items = [*found["items"], *found.get("scores", {})]
    for cut in (each["cut"] for each in found["cuts"]):
        cells = {(cell["group"], cell["item"]): cell for cell in found["cells"] if cell["cut"] == cut}
        groups = list(dict.fromkeys(group for group, _item in cells))
        told = {place: _told(cell, why) for place, cell in cells.items()}
        named = [(group, _named(cut, group)) for group in groups]
        yield _table(cut.replace(CROSSED, " and "), named, items, told)


def _table(
    cut: str, groups: Sequence[tuple[str, str]], items: Sequence[str], told: dict[tuple[str, str], Told]
) -> Table:
    if len(groups) > len(items):
        lines = (Line(name, tuple(told[group, item] for item in items)) for group, name in groups)
        return Table(cut, "Group", tuple(items), tuple(lines))
    down = (Line(item, tuple(told[group, item] for group, _name in groups)) for item in items)
    return Table(cut, "Statement", tuple(name for _group, name in groups), tuple(down))


def _named(cut: str, group: str) -> str:
    return "Everyone" if cut == EVERYONE else group


def _told(cell: Json, why: dict[str, str]) -> Told:
    match cell["state"]:
        case "published":
            between = f"{cell['low']:.1f} to {cell['high']:.1f}"
            return Told(f"{cell['mean']:.1f}", beside=f"{cell['n']} answers, {between}")
        case "banded":
            low, high = cell["band"]
            return Told(f"{low:.1f} to {high:.1f}", "band", why[cell["reason"]], cell["reason"])
        case _:
            return Told("not shown", "hidden-cell", why[cell["reason"]], cell["reason"])
