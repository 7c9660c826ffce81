"""Looking at how the sweeps are doing."""

from dataclasses import dataclass
from datetime import datetime

from accord.foundations.jobs.models import SweepState
from accord.foundations.jobs.recurring import sweeps


@dataclass(frozen=True, slots=True)
class SweepHealth:
    """When a sweep last came to its end (None: never), and how often in a row it has failed since."""

    name: str
    finished_at: datetime | None
    failures: int


def health() -> list[SweepHealth]:
    """Return how each registered sweep is doing, by name."""
    states = {found.name: found for found in SweepState.objects.all()}
    return [
        SweepHealth(name, states[name].finished_at, states[name].failures)
        if name in states
        else SweepHealth(name, None, 0)
        for name in sorted(sweeps())
    ]
