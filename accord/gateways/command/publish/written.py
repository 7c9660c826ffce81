"""The published result as a file: the one object that is written, and from which the page is made.

What the rule withheld is not in it: no number of answers but beside a plain mean, no person's groups, no name
of the file, no time. How columns lie inside one another is told of groups with a figure only, and only where
it is so throughout.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from accord.analysis.published import EVERYONE, Banded, Cell, Published, Shown, Suppressed
from accord.gateways.command.publish.asked import Asked, key_of
from accord.gateways.command.publish.nested import inside_of
from accord.gateways.command.results.means import scored

Json = dict[str, Any]

FORMAT = "accord published result 1"


def written(result: Published, asked: Asked, *, previous: str | None) -> Json:
    """The object of docs/published-result.schema.json. previous: the digest of the result before."""
    cells = list(_cells(result, asked))
    found: Json = {
        "format": FORMAT,
        "rules_version": result.rules_version,
        "scale": {"low": asked.scale.low, "high": asked.scale.high},
        "minimum": result.minimum,
        "items": [item.key for item in result.items],
        "reversed": list(asked.reverse),
        "organisation": asked.organisation,
        "cuts": [
            {"cut": EVERYONE, "columns": []},
            *({"cut": column.cut, "columns": list(column.columns)} for column in asked.cuts),
        ],
        "inside": list(inside_of(result, asked)),
        "previous": previous,
        "cells": _in_order([*cells, *scored(cells, asked.scores)]),
    }
    if asked.scores:
        found["scores"] = {score: {"mean_of": list(items)} for score, items in asked.scores.items()}
    return found | {"certificate": _certificate(result, asked, digest_of(found))}


def digest_of(found: Json) -> str:
    """SHA-256 of all but the certificate: sorted keys, no spaces, UTF-8."""
    plain = {name: value for name, value in found.items() if name != "certificate"}
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _groups(asked: Asked) -> Iterator[tuple[str, str]]:
    yield EVERYONE, EVERYONE
    for column in asked.cuts:
        for name in column.labels.names:
            yield column.cut, name


def _cells(result: Published, asked: Asked) -> Iterator[Json]:
    for cut, group in _groups(asked):
        for item in result.items:
            about = {"cut": cut, "group": group, "item": item.key}
            yield about | _told(result.cell(key_of(cut, group), item.key), asked.scale.low - 1)


def _in_order(cells: list[Json]) -> list[Json]:
    """Group by group, what is made of others last."""
    order = {place: number for number, place in enumerate(dict.fromkeys(map(_place, cells)))}
    return sorted(cells, key=lambda cell: order[_place(cell)])


def _place(cell: Json) -> tuple[str, str]:
    return cell["cut"], cell["group"]


def _told(cell: Cell, shift: int) -> Json:
    """A cell on the item's own scale, which begins `shift` above 1."""
    nothing: Json = dict.fromkeys(("n", "mean", "low", "high", "distribution", "band", "reason"))
    match cell:
        case Shown():
            means = {name: _moved(getattr(cell, name), shift) for name in ("mean", "low", "high")}
            people = None if cell.distribution is None else list(cell.distribution)
            return {"state": "published"} | nothing | means | {"n": cell.n, "distribution": people}
        case Banded():
            band = [_moved(cell.low, shift), _moved(cell.high, shift)]
            return {"state": "banded"} | nothing | {"band": band, "reason": cell.reason.value}
        case Suppressed():
            return {"state": "suppressed"} | nothing | {"reason": cell.reason.value}


def _moved(mean: float, shift: int) -> float:
    return round(mean + shift, 2)


def _certificate(result: Published, asked: Asked, digest: str) -> Json | None:
    """What was proved, in the words of the file; None where nothing is told."""
    if result.certificate is None:
        return None
    proved = result.certificate
    cut, group = next(place for place in _groups(asked) if key_of(*place) == proved.group)
    return {
        "rules_version": proved.rules_version,
        "minimum": proved.minimum,
        "cells": proved.cells,
        "width": float(proved.width),
        "cut": cut,
        "group": group,
        "item": proved.item,
        "digest": digest,
    }
