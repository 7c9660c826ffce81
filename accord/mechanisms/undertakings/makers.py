"""Rooms that let more people make an undertaking than those who lead talks: by the kind of its origin."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking

May = Callable[[Actor, UUID], bool]
_makers: dict[str, May] = {}


def maker(kind: str) -> Callable[[May], May]:
    """Register who may make undertakings that come from one kind of origin, by the origin's id."""

    def decorate(may: May) -> May:
        _makers[kind] = may
        return may

    return decorate


def may_make(actor: Actor, undertaking: "Undertaking") -> bool:
    """Ask the room an undertaking comes from whether somebody may make it; of no room, nobody more may."""
    found = _makers.get(undertaking.origin_kind)
    return found is not None and undertaking.origin_id is not None and found(actor, undertaking.origin_id)
