"""A figure as dashboards show it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its evidence: how many, how sure, since when.

    value: the figure itself, usually numerator / denominator, in [0, 1] for a share; None when there is
        nothing to show yet (no denominator, or suppressed).
    numerator, denominator: the counts behind it ("3 of 7"); both None when it is not a share. People are
        never shown as a percentage of fewer than twenty: `denominator` lets the page decide.
    low, high: the interval, only where the figure estimates something; otherwise both None.
    as_of: the moment (aware) for which the figure holds; None when it has no moment.
    method: how it was computed, in a few words; empty for a plain count.
    """

    value: float | None
    numerator: int | None = None
    denominator: int | None = None
    low: float | None = None
    high: float | None = None
    as_of: datetime | None = None
    method: str = ""
