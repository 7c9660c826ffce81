"""What a room above puts beside a declaration: words in its text, points that teams hear, and what is done at
once when it is declared. It registers itself; this room does not know it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from accord.foundations.access import Actor
    from accord.mechanisms.cascade.subjects import Point
    from accord.steps.transition.gate.models import Declaration
    from accord.steps.transition.transitions.models import Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The part of one room.

    lines: of the text that every partner agrees to; they may not change while that is before the partners.
    points: what every team hears beside the words. declared: called once, in the transaction of the last yes.
    """

    lines: "Callable[[Transition], Sequence[str]]"
    points: "Callable[[Transition], Sequence[Point]]"
    declared: "Callable[[Declaration, Actor], None]"


_parts: list[Beside] = []


def stands_beside(part: Beside) -> Beside:
    """Register what stands beside declarations."""
    if part not in _parts:
        _parts.append(part)
    return part


def lines(transition: "Transition") -> list[str]:
    """Return what stands beside a declaration in its text."""
    return [line for part in _parts for line in part.lines(transition)]


def points(transition: "Transition") -> "tuple[Point, ...]":
    """Return what teams hear beside its words."""
    return tuple(point for part in _parts for point in part.points(transition))


def declared(declaration: "Declaration", actor: "Actor") -> None:
    """Let each room do what it does at that moment."""
    for part in _parts:
        part.declared(declaration, actor)
