"""Numbers of lines by where they stand, and numbers of people as they may be said."""

from collections import Counter
from dataclasses import dataclass, field

from accord.analysis.published import MEAN_FLOOR
from accord.mechanisms.plans.rules import Ending

STEP = 5
NO_OWNER, UNDER_WAY = "no_owner", "under_way"
STATES = (NO_OWNER, UNDER_WAY, Ending.REACHED, Ending.GIVEN_UP, Ending.SUPERSEDED)
"""By what is counted: without an owner, with one, and how lines ended."""


def in_steps(people: int, minimum: int) -> int:
    """Return a number of people as it may be said: 0 below the minimum, else down to a step of five."""
    return people // STEP * STEP if people >= max(minimum, MEAN_FLOOR) else 0


@dataclass(slots=True)
class Counts:
    """How many lines stand where."""

    by_state: Counter[str] = field(default_factory=Counter)

    @property
    def all(self) -> int:
        return self.by_state.total()
