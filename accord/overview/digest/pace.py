"""When a letter leaves: as its reader chose. The outbox asks each time that one could leave."""

from datetime import datetime

from accord.foundations import clock
from accord.foundations.outbox import Sort
from accord.foundations.outbox.pacing import Leaves, pacer
from accord.overview.digest import rules, selectors
from accord.partnership import selectors as partnership


@pacer
def leaves(address: str, sort: Sort, posted_at: datetime) -> Leaves:
    """Return when a letter to an address leaves, on the clocks of the partnership in scope."""
    # What is asked leaves at once: where a mail server refused it, the moment is that of the next attempt.
    moment = clock.now() if sort is Sort.BY_DAY else posted_at
    local = moment.astimezone(partnership.partnership().zone)
    return Leaves(rules.leaves(selectors.wish_at(address), sort, local))
