"""From a file to a result as a reader sees it. The file is believed in nothing but its figures."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accord.analysis.cells import MEAN_FLOOR, SPREAD_FLOOR
from accord.analysis.disclosure.value import Range
from accord.analysis.recheck import Cell, Record, Seen
from accord.analysis.table import Scale
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.results.cuts import cuts_of, inside_of
from accord.gateways.command.results.rounding import decimals_of
from accord.gateways.command.results.scores import means_in, scores_of
from accord.gateways.command.results.shapes import NotThis, cells_of, scale_in

Json = dict[str, Any]

USUAL = Scale(1, 5)
"""Taken where a file names no scale."""


def read_json(path: Path) -> Json:
    """The object in a file; raises BadFile."""
    try:
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise BadFile(f"{path.name} cannot be opened: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise BadFile(f"{path.name} is no published result: it is not JSON.") from error
    if not isinstance(found, dict):
        raise BadFile(f"{path.name} is no published result: it is not one JSON object.")
    return found


def record_of(found: Json, name: str) -> Record:
    """The result in an object; raises BadFile."""
    try:
        return _record(found, name)
    except NotThis as error:
        raise BadFile(f"{name} is no published result: {error}.") from error


def scale_of_file(found: Json, name: str) -> Scale:
    """The scale of a file; raises BadFile."""
    try:
        return scale_in(found) or _seen_scale(cells_of(found))
    except NotThis as error:
        raise BadFile(f"{name} is no published result: {error}.") from error


def _record(found: Json, name: str) -> Record:
    told = cells_of(found)
    scale = scale_in(found) or _seen_scale(told)
    means = means_in(found, told)  # they say nothing more
    told = [cell for cell in told if cell["item"] not in means]
    scores = scores_of(found, told)
    decimals = {small: decimals_of(told, small=small) for small in (True, False)}
    cells = {
        Cell(cell["cut"], cell["group"], cell["item"]): seen
        for cell in told
        if (seen := _seen(cell, scale, decimals, whole=cell["item"] not in scores)) is not None
    }
    if len({(cell["cut"], cell["group"], cell["item"]) for cell in told}) < len(told):
        raise NotThis("two cells are about the same group and item")
    columns, parts = cuts_of(found, told)
    minimum = found.get("minimum")
    return Record(
        name=name,
        options=scale.options,
        minimum=max(MEAN_FLOOR, minimum) if type(minimum) is int else MEAN_FLOOR,
        cells=cells,
        columns=columns,
        parts=parts,
        inside=inside_of(found),
        means_of=scores,
    )


def _seen_scale(told: list[Json]) -> Scale:
    """The scale that the figures themselves show, where the file names none."""
    for cell in told:
        if cell["distribution"]:
            return Scale(1, len(cell["distribution"]))
    ends = [edge for cell in told for edge in (cell["mean"], *(cell["band"] or ())) if edge is not None]
    if any(not USUAL.low <= edge <= USUAL.high for edge in ends):
        raise NotThis("it names no scale, and its figures are not from 1 to 5")
    return USUAL


def _seen(cell: Json, scale: Scale, decimals: Mapping[bool, int], *, whole: bool) -> Seen | None:
    """What a cell tells, whatever state it says it is in; None where it tells nothing."""
    shift, mean, n = scale.low - 1, cell["mean"], cell["n"]
    counts = cell["distribution"]
    if counts is not None and (len(counts) != scale.options or sum(counts) != (n or sum(counts))):
        raise NotThis("a distribution does not add up, or has not as many answers as the scale")
    n = sum(counts) if counts is not None else n
    whole_scale = Range(1.0, float(scale.options))
    if mean is not None:
        if not scale.low <= mean <= scale.high:
            raise NotThis(f"a mean of {mean:g} lies outside the scale {scale.low} to {scale.high}")
        half = 0.5 * 10.0 ** -decimals[n is not None and n < SPREAD_FLOOR]
        means = Range(max(mean - shift - half, 1.0), min(mean - shift + half, float(scale.options)))
        return Seen(n=n, means=means, counts=counts, interval=_interval(cell, shift), whole=whole)
    if counts is not None:
        return Seen(n=n, means=whole_scale, counts=counts, whole=whole)
    if cell["band"] is not None:
        low, high = (edge - shift for edge in cell["band"])
        if not (whole_scale.low - 1e-9 <= low <= high <= whole_scale.high + 1e-9):
            raise NotThis("a band lies outside the scale")
        return Seen(n=n, means=Range(low, high), plain=False, whole=whole)
    return None if n is None else Seen(n=n, means=whole_scale, plain=False, whole=whole)


def _interval(cell: Json, shift: int) -> Range | None:
    if cell["low"] is None or cell["high"] is None:
        return None
    return Range(cell["low"] - shift, cell["high"] - shift)
