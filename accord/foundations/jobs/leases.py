"""Who runs which sweep: a lease in the database, taken by one conditional UPDATE and let go of at the end.

The clock of a machine can be put back. A moment that stands further ahead than any was ever set comes from
before that: nothing waits for it (decision 0082).
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q

from accord.foundations import clock
from accord.foundations.jobs.models import SweepState
from accord.foundations.jobs.recurring import Sweep

if TYPE_CHECKING:
    from django.db.models.expressions import Combinable

APART = timedelta(minutes=1)  # so far may the clocks of two machines differ


class Leases:
    """What one worker holds.

    What it could not let go of, because the database went away meanwhile, it lets go of when that is back.
    """

    def __init__(self) -> None:
        self._held: dict[str, datetime] = {}

    def take(self, found: Sweep) -> bool:
        """Take a sweep that is due and that nobody else holds; say whether it is ours."""
        now = clock.now()
        until = now + found.lease
        SweepState.objects.get_or_create(name=found.name, defaults={"due_at": now})
        free = SweepState.objects.filter(_free(found, now) & _due(found, now), name=found.name)
        if free.update(held_until=until) != 1:
            return False
        self._held[found.name] = until
        return True

    def end(self, found: Sweep, *, failures: "Combinable | int") -> None:
        """Let go of a sweep that came to its end, and say when it is due again."""
        now = clock.now()
        SweepState.objects.filter(name=found.name).update(
            due_at=now + found.every, held_until=None, finished_at=now, failures=failures
        )
        self._held.pop(found.name, None)

    def let_go(self) -> None:
        """Let go of what did not come to its end, unless another worker has taken it since."""
        for name, until in list(self._held.items()):
            SweepState.objects.filter(name=name, held_until=until).update(held_until=None)
            del self._held[name]


def _free(found: Sweep, now: datetime) -> Q:
    return Q(held_until=None) | Q(held_until__lte=now) | Q(held_until__gt=now + found.lease + APART)


def _due(found: Sweep, now: datetime) -> Q:
    return Q(due_at__lte=now) | Q(due_at__gt=now + found.every + APART)
