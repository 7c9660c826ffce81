"""Running what is due, once among all workers."""

import logging
from typing import TYPE_CHECKING

from django.db.models import F, Q

from accord.foundations import clock
from accord.foundations.jobs.models import SweepState
from accord.foundations.jobs.recurring import Sweep, sweeps

if TYPE_CHECKING:
    from django.db.models.expressions import Combinable

logger = logging.getLogger(__name__)


def due_run() -> int:
    """Run every sweep that is due and not held by another worker; return how many ran."""
    return sum(_run(found) for found in sweeps().values() if _take(found))


def all_run() -> None:
    """Run every sweep now, due or not: for the demo's story and for tests."""
    for found in sweeps().values():
        found.run()


def _take(found: Sweep) -> bool:
    now = clock.now()
    SweepState.objects.get_or_create(name=found.name, defaults={"due_at": now})
    free = SweepState.objects.filter(
        Q(held_until=None) | Q(held_until__lte=now), name=found.name, due_at__lte=now
    )
    return free.update(held_until=now + found.lease) == 1


def _run(found: Sweep) -> bool:
    failures: Combinable | int = 0
    try:
        found.run()
    except Exception as error:  # noqa: BLE001  one broken sweep must not stop the others
        failures = F("failures") + 1
        # The kind of error only: a message might quote what somebody wrote.
        logger.error("Sweep %s failed: %s", found.name, type(error).__name__)  # noqa: TRY400
    now = clock.now()
    SweepState.objects.filter(name=found.name).update(
        due_at=now + found.every, held_until=None, finished_at=now, failures=failures
    )
    return True
