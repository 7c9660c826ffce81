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
"""No distribution, share, own spread, change or comment of fewer answers is ever published."""

RATER_FLOOR = 3
"""No mean of fewer raters stands in the report of a leader."""


class Reason(StrEnum):
    """Why a cell shows no figure."""

    TOO_FEW = "too_few"
    """Fewer than the agreed minimum answered."""
    TWO_ORGANISATIONS = "two_organisations"
    """With exactly two organisations both are published or neither."""
    WOULD_FOLLOW = "would_follow"
    """Together with the other cells it would let a group below the minimum be worked out."""
    DOMINANCE = "dominance"
    """Partners are pooled here, and what one of them did not supply is fewer answers than the minimum."""
    VALUE = "value"
    """The answers lie so close to an end of the scale that the mean would tell what each person answered."""
    CHANGED = "changed"
    """So few people joined or left since the last result that their answers would follow."""
    RATER_GROUP = "rater_group"
    """This group of raters would give away another one, or is counted among the others."""
    NOT_ASKED = "not_asked"
    """This group was not asked this item."""
    ERROR = "error"
    """The rule could not decide, so nothing is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A figure.

    n: answers behind it. mean: on the item's scale, rounded. low, high: its 95% interval, rounded outwards.
    distribution: people per answer, lowest first, from ten answers. favourable: the share in [0, 1] above the
    middle of the scale, from ten answers. Both are None where they could give a smaller group or a person
    away. favourable_band: between which shares the favourable one lies, where it is too close to an end to
    be told. dominant: the key of the organisation that supplied over 60% of a figure which pools the
    partners. equal_weight: beside a figure which pools the partners, the mean of the organisations' means,
    where all of them are shown.
    """

    n: int
    mean: float
    low: float
    high: float
    distribution: tuple[int, ...] | None = None
    favourable: float | None = None
    favourable_band: tuple[float, float] | None = None
    dominant: str | None = None
    equal_weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Banded:
    """The mean of n answers lies between low and high; no more can be said without giving answers away.

    reason: VALUE, CHANGED, or WOULD_FOLLOW where the plain mean would give away another group's answers.
    """

    low: float
    high: float
    n: int
    reason: Reason = Reason.VALUE


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
            } | _beside(cell)
        case Banded():
            band: Json = {"state": "banded", "low": float(cell.low), "high": float(cell.high), "n": cell.n}
            return band if cell.reason is Reason.VALUE else band | {"reason": cell.reason.value}
        case Suppressed():
            return {"state": "suppressed", "reason": cell.reason.value}
        case _:  # pragma: no cover
            assert_never(cell)


def _beside(cell: Shown) -> Json:
    """What only some figures have; left out where there is none, so that older results keep their digest."""
    found: Json = {}
    if cell.favourable_band is not None:
        found["favourable_band"] = [float(edge) for edge in cell.favourable_band]
    if cell.dominant is not None:
        found["dominant"] = cell.dominant
    if cell.equal_weight is not None:
        found["equal_weight"] = float(cell.equal_weight)
    return found


def cell_from_json(data: Mapping[str, Any]) -> Cell:
    """The cell that `cell_to_json` wrote."""
    match data["state"]:
        case "shown":
            distribution, favourable = data["distribution"], data["favourable"]
            band, twin = data.get("favourable_band"), data.get("equal_weight")
            return Shown(
                n=data["n"],
                mean=float(data["mean"]),
                low=float(data["low"]),
                high=float(data["high"]),
                distribution=None if distribution is None else tuple(distribution),
                favourable=None if favourable is None else float(favourable),
                favourable_band=None if band is None else (float(band[0]), float(band[1])),
                dominant=data.get("dominant"),
                equal_weight=None if twin is None else float(twin),
            )
        case "banded":
            reason = Reason(data.get("reason", Reason.VALUE.value))
            return Banded(low=float(data["low"]), high=float(data["high"]), n=data["n"], reason=reason)
        case "suppressed":
            return Suppressed(Reason(data["reason"]))
        case other:
            raise MalformedRecord(f"a cell has the state {other!r}, not shown, banded or suppressed")
