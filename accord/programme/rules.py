"""How what partnerships released is compared: lowest, middle and highest value, from five on. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from django.db import models
from django.utils.translation import gettext_lazy as _

AHEAD = timedelta(days=7)
"""A release is announced so long before it goes (law 1)."""
FLOOR = 5
"""No value is told that is of fewer partnerships than these."""
STEP = 3
"""Further values come in so many at a time: of a single newcomer the next comparison would tell."""

Values = Mapping[str, float | None]
"""What one partnership released, by the key of the figure; None where it had nothing to show."""


class Kind(models.TextChoices):
    """What a programme officer sends to partnerships."""

    TEMPLATE = "template", _("template")
    LESSON = "lesson", _("lesson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The lowest, the middle and the highest of the values of so many partnerships."""

    low: float
    middle: float
    high: float
    of: int


def counted(values: int) -> int:
    """Return how many of so many values are told together: none under the floor, then in steps."""
    return 0 if values < FLOOR else FLOOR + (values - FLOOR) // STEP * STEP


def spread(released: Sequence[Values], key: str) -> Spread | None:
    """Return how a figure lies over partnerships, the earliest release first; None while it is withheld."""
    values = [value for each in released if (value := each.get(key)) is not None]
    told = values[: counted(len(values))]
    if not told:
        return None
    return Spread(low=min(told), middle=float(median(told)), high=max(told), of=len(told))
