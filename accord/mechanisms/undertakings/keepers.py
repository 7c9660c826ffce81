"""Rooms that keep undertakings of their own: whom they let near, and what they do when one ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """What a room says of the undertakings that came from one kind of origin.

    lets: whether an actor may make, read and report a reserved one, by the id of its origin.
    ended: what that room does when one has ended, in the same transaction.
    """

    lets: Callable[[Actor, UUID], bool]
    ended: Callable[["Undertaking"], None]


_keepers: dict[str, Keeper] = {}


def keeper(kind: str, keeps: Keeper) -> None:
    """Register the room that keeps undertakings from one kind of origin."""
    _keepers[kind] = keeps


def lets(actor: Actor, undertaking: "Undertaking") -> bool:
    """Ask the room of a reserved undertaking; what no room keeps, nobody comes near."""
    found = _keepers.get(undertaking.origin_kind)
    return (
        found is not None and undertaking.origin_id is not None and found.lets(actor, undertaking.origin_id)
    )


def ended(undertaking: "Undertaking") -> None:
    """Tell the room that keeps an undertaking that it has ended; most have none."""
    if undertaking.origin_kind in _keepers:
        _keepers[undertaking.origin_kind].ended(undertaking)
