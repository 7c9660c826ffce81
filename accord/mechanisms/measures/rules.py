"""What a measure is, and how a value stands to its target. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_DECIMALS = 3
LARGEST = Decimal(10) ** 12
LONGEST_UNIT = 24


class Every(models.TextChoices):
    """How often a measure has a value."""

    MONTH = "month", _("every month")
    QUARTER = "quarter", _("every quarter")
    YEAR = "year", _("every year")


class Direction(models.TextChoices):
    """Which way is good."""

    HIGHER = "higher", _("the more the better")
    LOWER = "lower", _("the less the better")
    NEAR = "near", _("as near to the target as can be")


class Verdict(StrEnum):
    """How a value stands to the target of its period."""

    MET = "met"
    TOLERATED = "tolerated"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Aim:
    """A target, and how far on its wrong side a value may lie before that is outside of tolerance."""

    target: Decimal
    tolerance: Decimal = Decimal(0)

    def band(self, direction: str) -> tuple[Decimal, Decimal]:
        """Return from where to where a value is within tolerance beside the target, lowest first."""
        low = self.target if direction == Direction.LOWER else self.target - self.tolerance
        high = self.target if direction == Direction.HIGHER else self.target + self.tolerance
        return low, high


def verdict(amount: Decimal, aim: Aim, direction: str) -> Verdict:
    """Return how a value stands to its target.

    Where more is better, the target or more meets it; where less is better, the target or less. Where near is
    best, only the target itself does, and the tolerance holds on both sides.
    """
    wrong = {
        Direction.HIGHER: aim.target - amount,
        Direction.LOWER: amount - aim.target,
        Direction.NEAR: abs(amount - aim.target),
    }[Direction(direction)]
    if wrong <= 0:
        return Verdict.MET
    return Verdict.TOLERATED if wrong <= aim.tolerance else Verdict.OUTSIDE


def is_possible(amount: Decimal, lowest: Decimal | None, highest: Decimal | None) -> bool:
    """Say whether a value lies within what can be; both ends can be."""
    return (lowest is None or amount >= lowest) and (highest is None or amount <= highest)


def fits(amount: Decimal, decimals: int) -> bool:
    """Say whether a value has no more decimals than its measure, and can be held."""
    return abs(amount) < LARGEST and amount == amount.quantize(Decimal(1).scaleb(-decimals))
