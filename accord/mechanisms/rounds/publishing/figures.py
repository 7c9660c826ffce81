"""What was measured, to stand beside what people said of it: the room above that knows measures says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from accord.foundations.links import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFigure:
    """A measure's figure as a round showed it, frozen at its launch, in words.

    item_key: of the statement that asked how people see it. stands, target: "" where there is no target.
    link: where the measure is shown over time.
    """

    item_key: str
    name: str
    whose: str
    period: str
    figure: str
    target: str
    stands: str
    known_on: date
    link: Link


Figures = Callable[[UUID], Sequence[MeasuredFigure]]
_figures: list[Figures] = []


def figures_beside(offer: Figures) -> Figures:
    """Register what a round showed beside its statements, by the id of the round; use as a decorator."""
    _figures[:] = [offer]
    return offer


def figures_of(round_id: UUID) -> dict[str, MeasuredFigure]:
    """Return what a round showed, by the key of the statement beside which it stood; mostly nothing."""
    return {found.item_key: found for offer in _figures for found in offer(round_id)}
