"""When a letter leaves: as its reader chose. The outbox asks each time that one could leave."""

from datetime import datetime

from accord.foundations.outbox import Sort
from accord.foundations.outbox.pacing import Leaves, pacer
from accord.overview.digest import rules, selectors
from accord.partnership import selectors as partnership


@pacer
def leaves(address: str, sort: Sort, posted_at: datetime) -> Leaves:
    """Return when a letter to an address leaves, on the clocks of the partnership in scope."""
    local = posted_at.astimezone(partnership.partnership().zone)
    return Leaves(rules.leaves(selectors.wish_at(address), sort, local))
