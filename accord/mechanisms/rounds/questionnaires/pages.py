"""Where a round is seen: the room above that has its page says so at start-up."""

from collections.abc import Callable
from uuid import UUID

Page = Callable[[UUID], str]

_pages: list[Page] = []


def round_page(page: Page) -> Page:
    """Register where rounds are seen, by the id of the round; use as a decorator."""
    _pages[:] = [page]
    return page


def page_of(round_id: UUID) -> str:
    """Return the address of a round's page in the partnership's scope, or "" where no room shows rounds."""
    return _pages[0](round_id) if _pages else ""
