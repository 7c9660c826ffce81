"""How issues climb, in figures: open by rung, days on a rung, settled on the lowest. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from accord.mechanisms.issues.rules import Leaving, is_late, working_days

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Rung


class OnARung(Protocol):
    """What is read of a stay."""

    @property
    def rung_id(self) -> UUID: ...

    @property
    def rung(self) -> "Rung": ...

    arrived_on: date
    due: date
    left: str
    left_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RungFigures:
    """One rung. open, late: issues there now. left: that were there and left it. settled: settled there.

    typical_days: the median of their working days there; None where none has left. in_time: how many of them
    left by its last day.
    """

    position: int
    title: str
    open: int
    late: int
    left: int
    settled: int
    in_time: int
    typical_days: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All rungs of a ladder, and how many of all that were settled were settled on the lowest rung."""

    rungs: tuple[RungFigures, ...]
    settled: int
    settled_lowest: int


def figures(rungs: "Iterable[Rung]", stays: Sequence[OnARung], today: date) -> Figures:
    """Count what is on each of these rungs, and of all that was ever settled what was on the lowest."""
    settled = [stay for stay in stays if stay.left == Leaving.SETTLED]
    return Figures(
        rungs=tuple(
            _of_rung(rung, [stay for stay in stays if stay.rung_id == rung.id], today) for rung in rungs
        ),
        settled=len(settled),
        settled_lowest=sum(stay.rung.position == 1 for stay in settled),
    )


def _of_rung(rung: "Rung", stays: Sequence[OnARung], today: date) -> RungFigures:
    here = [stay for stay in stays if not stay.left]
    left = [(stay, stay.left_on) for stay in stays if stay.left_on is not None]
    return RungFigures(
        position=rung.position,
        title=rung.title,
        open=len(here),
        late=sum(is_late(stay.due, today) for stay in here),
        left=len(left),
        settled=sum(stay.left == Leaving.SETTLED for stay, _day in left),
        in_time=sum(not is_late(stay.due, day) for stay, day in left),
        typical_days=median(working_days(stay.arrived_on, day) for stay, day in left) if left else None,
    )
