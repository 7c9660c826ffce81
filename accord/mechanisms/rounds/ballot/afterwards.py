"""Where whoever holds a link or a card reads what came of its round: the room above says so here."""

from collections.abc import Callable
from uuid import UUID

Page = Callable[[UUID], str]
_pages: list[Page] = []


def told_page(page: Page) -> Page:
    """Register where everybody is told about a round, by its id, "" before that; use as a decorator."""
    _pages[:] = [page]
    return page


def told_at(round_id: UUID) -> str:
    """Return the address of the page that needs no account, or "" while there is none."""
    return _pages[0](round_id) if _pages else ""


_ways: list[Page] = []


def way_back(way: Page) -> Page:
    """Register where phones come from that a room asked, by a round's id, "" for others; as a decorator."""
    _ways[:] = [way]
    return way


def back_at(round_id: UUID) -> str:
    """Return the address of the page to which a phone goes back once it has answered, or ""."""
    return _ways[0](round_id) if _ways else ""
