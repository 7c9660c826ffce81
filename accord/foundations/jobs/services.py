"""Running what is due, once among all workers."""

import logging
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import F

from accord.foundations.jobs.leases import Leases
from accord.foundations.jobs.recurring import Sweep, sweeps

if TYPE_CHECKING:
    from django.db.models.expressions import Combinable

logger = logging.getLogger(__name__)


def due_run(*, leases: Leases | None = None) -> int:
    """Run every sweep that is due and not held by another worker; return how many ran.

    leases: of this worker, the same each time. Raises what the database says while it is away.
    """
    held = leases or Leases()
    held.let_go()
    return sum(_run(found, held) for found in sweeps().values() if held.take(found))


def all_run(*, but: Collection[str] = ()) -> None:
    """Run every sweep now, due or not, but for those of these names: for the demo's story and for tests."""
    for name, found in sweeps().items():
        if name not in but:
            found.run()


def _run(found: Sweep, held: Leases) -> bool:
    failures: Combinable | int = 0
    try:
        found.run()
    except Exception as error:  # noqa: BLE001  one broken sweep must not stop the others
        failures = F("failures") + 1
        # The kind of error only: a message might quote what somebody wrote.
        logger.error("Sweep %s failed: %s", found.name, type(error).__name__)  # noqa: TRY400
    held.end(found, failures=failures)
    return True
