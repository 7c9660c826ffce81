"""What undertakings came from: each room that makes them says how its kind of origin reads."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from accord.foundations.links import Link

Describe = Callable[[Sequence[UUID]], Mapping[UUID, Link]]
_origins: dict[str, Describe] = {}


def origin(kind: str) -> Callable[[Describe], Describe]:
    """Register how origins of a kind read and where they are; called once for all ids of a page."""

    def decorate(describe: Describe) -> Describe:
        _origins[kind] = describe
        return describe

    return decorate


def describe(kind: str, ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    """Return the links to origins of one kind; a kind that nobody registered has none."""
    return _origins[kind](ids) if kind in _origins else {}
