"""When letters leave: as their readers chose. The outbox asks each time that some could leave."""

from collections.abc import Sequence

from accord.foundations import clock
from accord.foundations.outbox import Sort
from accord.foundations.outbox.pacing import Due, Leaves, pacer
from accord.overview.digest import rules, selectors
from accord.partnership import selectors as partnership


@pacer
def leaves(letters: Sequence[Due]) -> list[Leaves]:
    """Return when each letter leaves, on the clocks of the partnership in scope."""
    zone, now = partnership.partnership().zone, clock.now()
    wishes = selectors.wishes_at({each.address for each in letters})
    found = []
    for each in letters:
        # What is asked leaves at once; where a mail server refused it, at the moment of the next attempt.
        moment = now if each.sort is Sort.BY_DAY else each.posted_at
        found.append(Leaves(rules.leaves(wishes[each.address], each.sort, moment.astimezone(zone))))
    return found
