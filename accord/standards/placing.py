"""The order of a charter: where a value stands among the others, and a behaviour in its value or another.

A place is said by what comes after it, and not by a number or a step: two who move the same clause at once
end where either alone would have.
"""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.standards import selectors
from accord.standards.models import Behaviour, Charter, Value
from accord.standards.order import placed
from accord.standards.rewriting import rewriting

Moved = TypeVar("Moved", Value, Behaviour)

kinds.kind("standards.value_placed", _("{actor} moved the value “{about}” to another place."))
kinds.kind("standards.behaviour_placed", _("{actor} moved the behaviour “{about}” to another place."))
kinds.kind("standards.behaviour_moved", _("{actor} moved the behaviour “{about}” to the value “{value}”."))


@transaction.atomic
def value_place(*, charter: Charter, value_id: UUID, before_id: UUID | None, actor: Actor) -> None:
    """Let a value stand before another one of its version, or last.

    Raises Refused, also where one of them was taken out meanwhile.
    """
    with rewriting(charter, actor) as held:
        values = list(held.values.all())
        moved = _among(values, value_id)
        if _write_order(values, placed(values, moved, before_id)):
            audit.record("standards.value_placed", actor=actor, about=moved)


@transaction.atomic
def behaviour_place(
    *, charter: Charter, behaviour_id: UUID, value_id: UUID, before_id: UUID | None, actor: Actor
) -> None:
    """Let a behaviour stand in a value of its version, before another one of that value or last.

    Its thread goes with it, and what was said about it. Raises Refused, also where one of them was taken out
    or moved elsewhere meanwhile.
    """
    with rewriting(charter, actor) as held:
        moved = _among(selectors.behaviours(selectors.charter(held.id)), behaviour_id)
        home = _among(list(held.values.all()), value_id)
        there = list(home.behaviours.all())
        is_new_here = moved.value_id != home.id
        ordered = placed(there, moved, before_id)
        if is_new_here:
            moved.value = home
            moved.save(update_fields=["value"])
            _write_order(there, ordered)
            audit.record("standards.behaviour_moved", actor=actor, about=moved, value=home.name)
        elif _write_order(there, ordered):
            audit.record("standards.behaviour_placed", actor=actor, about=moved)


def _among(rows: Sequence[Moved], row_id: UUID) -> Moved:
    for row in rows:
        if row.id == row_id:
            return row
    raise Refused(_("Somebody took it out of the charter meanwhile."))


def _write_order(before: Sequence[Moved], after: Sequence[Moved]) -> bool:
    """Number the rows in a new order; say whether it is another one than before."""
    for position, row in enumerate(after):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])
    return [row.id for row in before] != [row.id for row in after]
