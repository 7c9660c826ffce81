"""Who counts as a leader. Pure."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from accord.partnership.rules import Tier

LEADING = (Tier.DIRECTOR, Tier.SENIOR_MANAGER)
"""The tiers that lead, the highest first (product.md, step 2)."""


class Place(Protocol):
    """What these rules read of somebody's place in an organisation."""

    main: bool
    tier: str


PlaceT = TypeVar("PlaceT", bound=Place)


def place_of(places: Sequence[PlaceT]) -> PlaceT:
    """Return under which of somebody's leading places he or she stands: the main one, else the highest.

    places: at least one, the longest held first.
    """
    return min(places, key=lambda place: (not place.main, LEADING.index(Tier(place.tier))))


def highest(tiers: Iterable[str]) -> Tier:
    """Return the highest of these leading tiers: who leads in two places is held to its standard."""
    return min((Tier(tier) for tier in tiers), key=LEADING.index)
