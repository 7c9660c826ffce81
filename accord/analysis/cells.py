"""The three states of a cell of a published result: a figure, a band, or suppressed with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from accord.analysis.errors import MalformedRecord

Json = dict[str, Any]

MEAN_FLOOR = 5
"""No mean of fewer answers is ever published; partners may agree on more, never on less."""

SPREAD_FLOOR = 10
"""No distribution, share or own spread of fewer answers is ever published."""


class Reason(StrEnum):
    """Why a cell shows no figure."""

    TOO_FEW = "too_few"
    """Fewer than the agreed minimum answered."""
    TWO_ORGANISATIONS = "two_organisations"
    """With exactly two organisations both are published or neither."""
    WOULD_FOLLOW = "would_follow"
    """Together with the other cells it would let a group below the minimum be worked out."""
    NOT_ASKED = "not_asked"
    """This group was not asked this item."""
    ERROR = "error"
    """The rule could not decide, so nothing is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A figure.

    n: answers behind it. mean: on the item's scale, rounded. low, high: its 95% interval, rounded outwards.
    distribution: people per answer, lowest first, from ten answers. favourable: the share in [0, 1] above the
    middle of the scale, from ten answers. Both are None where they could give a smaller group away.
    """

    n: int
    mean: float
    low: float
    high: float
    distribution: tuple[int, ...] | None = None
    favourable: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Banded:
    """The mean of n answers lies between low and high; no more can be said without giving answers away."""

    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Suppressed:
    """No figure, and why."""

    reason: Reason


Cell = Shown | Banded | Suppressed


def cell_to_json(cell: Cell) -> Json:
    """A cell as plain JSON values; `state` names which of the three it is."""
    match cell:
        case Shown():
            return {
                "state": "shown",
                "n": cell.n,
                "mean": float(cell.mean),
                "low": float(cell.low),
                "high": float(cell.high),
                "distribution": None if cell.distribution is None else list(cell.distribution),
                "favourable": None if cell.favourable is None else float(cell.favourable),
            }
        case Banded():
            return {"state": "banded", "low": float(cell.low), "high": float(cell.high), "n": cell.n}
        case Suppressed():
            return {"state": "suppressed", "reason": cell.reason.value}
        case _:  # pragma: no cover
            assert_never(cell)


def cell_from_json(data: Mapping[str, Any]) -> Cell:
    """The cell that `cell_to_json` wrote."""
    match data["state"]:
        case "shown":
            distribution, favourable = data["distribution"], data["favourable"]
            return Shown(
                n=data["n"],
                mean=float(data["mean"]),
                low=float(data["low"]),
                high=float(data["high"]),
                distribution=None if distribution is None else tuple(distribution),
                favourable=None if favourable is None else float(favourable),
            )
        case "banded":
            return Banded(low=float(data["low"]), high=float(data["high"]), n=data["n"])
        case "suppressed":
            return Suppressed(Reason(data["reason"]))
        case other:
            raise MalformedRecord(f"a cell has the state {other!r}, not shown, banded or suppressed")
