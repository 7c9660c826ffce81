"""The order of a draft as its page shows it: each clause with the places to which it can be moved."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.standards import selectors as standards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour, Charter, Value

    Written = tuple[Value, list[Behaviour]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the order: before another clause, or last (None); of a behaviour also in which value.

    name: of that value, where a behaviour would leave its own.
    """

    before: UUID | None
    into: UUID | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A value or a behaviour, and where one step up or down leads; None where there is no further."""

    id: UUID
    words: str
    up: Place | None
    down: Place | None
    behaviours: "tuple[Line, ...]" = ()


def lines(charter: "Charter") -> list[Line]:
    """Return every value of a version with its behaviours, in order."""
    written = standards.words(charter)
    values = [value for value, _behaviours in written]
    return [
        Line(
            id=value.id,
            words=value.name,
            up=Place(before=values[place - 1].id) if place > 0 else None,
            down=Place(before=_id_at(values, place + 2)) if place + 1 < len(values) else None,
            behaviours=tuple(_behaviour(written, place, at) for at in range(len(behaviours))),
        )
        for place, (value, behaviours) in enumerate(written)
    ]


def _behaviour(written: "Sequence[Written]", place: int, at: int) -> Line:
    found = written[place][1][at]
    return Line(
        id=found.id, words=found.behaviour, up=_up(written, place, at), down=_down(written, place, at)
    )


def _up(written: "Sequence[Written]", place: int, at: int) -> Place | None:
    value, behaviours = written[place]
    if at > 0:
        return Place(before=behaviours[at - 1].id, into=value.id)
    if place == 0:
        return None
    earlier, _its = written[place - 1]
    return Place(before=None, into=earlier.id, name=earlier.name)


def _down(written: "Sequence[Written]", place: int, at: int) -> Place | None:
    value, behaviours = written[place]
    if at + 1 < len(behaviours):
        return Place(before=_id_at(behaviours, at + 2), into=value.id)
    if place + 1 == len(written):
        return None
    later, its = written[place + 1]
    return Place(before=_id_at(its, 0), into=later.id, name=later.name)


def _id_at(rows: "Sequence[Value] | Sequence[Behaviour]", at: int) -> UUID | None:
    return rows[at].id if at < len(rows) else None
