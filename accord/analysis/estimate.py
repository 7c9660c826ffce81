"""What every statistic returns: a value, its interval where it has one, the answers behind it, its method."""

from dataclasses import dataclass
from enum import StrEnum
from math import isinf

import scipy

CONFIDENCE = 0.95


class Caution(StrEnum):
    """What a reader of a value must know beside it."""

    NEGATIVE = "negative"
    """An alpha below zero: an item is probably scored in the wrong direction."""
    CONSTANT_ITEM = "constant_item"
    """An item to which everybody gave the same answer was left out."""
    TRUNCATED = "truncated"
    """The estimate fell below zero, where the quantity cannot lie, and is shown as zero."""
    SPLIT = "split"
    """Answers differ more than answers at random would: the group is dispersed, or split."""
    BOUNDARY = "boundary"
    """The model fits best at the edge of what is possible, which says that it fits badly."""
    UNBALANCED = "unbalanced"
    """Groups differ in size, so that the exact interval does not exist."""
    DOMINATED = "dominated"
    """One organisation supplies more than 60% of the answers."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A statistic with its interval, the answers behind it, and the method by name."""

    value: float
    low: float
    high: float
    n: int
    method: str
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A statistic without an interval. raw: what was computed, where `value` is cut to where it can lie."""

    value: float
    n: int
    method: str
    raw: float
    cautions: tuple[Caution, ...] = ()


def cut_at_zero(value: float, n: int, method: str, caution: Caution) -> Point:
    """A point estimate of what cannot be negative: zero with a caution where the raw value is."""
    if value < 0:
        return Point(0.0, n, method, value, (caution,))
    return Point(value, n, method, value)


def quantile(df: float, confidence: float) -> float:
    """The two-sided quantile of Student's t, of the normal distribution for infinite df."""
    upper = (1 + confidence) / 2
    return float(scipy.special.ndtri(upper)) if isinf(df) else float(scipy.special.stdtrit(df, upper))


def two_sided(statistic: float, df: float) -> float:
    """The two-sided p-value of a t statistic, of a normal one for infinite df."""
    return 2 * float(
        scipy.special.ndtr(-abs(statistic)) if isinf(df) else scipy.special.stdtr(df, -abs(statistic))
    )
