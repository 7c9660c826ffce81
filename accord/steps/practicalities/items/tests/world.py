"""A board to test with, built through its services."""

from datetime import UTC, date, datetime
from typing import Any

from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import selectors, services
from accord.steps.practicalities.items.models import Item
from accord.steps.practicalities.items.rules import Area
from accord.steps.practicalities.items.selectors import Stands
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY, DUE = date(2026, 11, 24), date(2026, 12, 18)


def on_board(cast: Cast, *, name: str = "steward", **changes: object) -> Item:
    """Let the steward put something on the board that Ben Ives of Kestrel sees to, due today."""
    given: dict[str, Any] = {
        "title": "Signs at the door",
        "area": Area.BRAND,
        "owner": cast.kestrel_member,
        "due": partnership.today(),
    }
    return services.item_add(**(given | changes), actor=cast.actor(name))


def stands(cast: Cast, item: Item) -> Stands:
    """Return how an item stands today."""
    (found,) = selectors.standing_of([selectors.item_for(cast.actor("member"), item.id)])
    return found
