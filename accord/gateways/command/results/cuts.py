"""What a file says of its cuts: which columns make them, and which lie inside which."""

from typing import Any

from accord.analysis.published import EVERYONE
from accord.gateways.command.results.shapes import NotThis, are_texts, listed

Json = dict[str, Any]

CROSSED, BETWEEN = " x ", " / "
"""What stands between two columns that are crossed, and between the names of their groups."""


def cuts_of(
    found: Json, told: list[Json]
) -> tuple[dict[str, tuple[str, ...]], dict[tuple[str, str], tuple[str, str]]]:
    """Per cut its columns, and per group of a crossed cut its two groups; raises NotThis."""
    named = {
        cut["cut"]: tuple(cut["columns"])
        for cut in listed(found.get("cuts"))
        if isinstance(cut.get("cut"), str) and are_texts(cut.get("columns"))
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
    for each in listed(found.get("inside")):
        homes = each.get("groups")
        if isinstance(homes, dict) and are_texts([each.get("cut"), each.get("in"), *homes.values()]):
            told[each["cut"], each["in"]] = dict(homes)
    return told
