"""From which day a pack is about. Pure."""

from datetime import date, timedelta

from accord.foundations.registry import Span

A_QUARTER, A_YEAR = timedelta(weeks=13), timedelta(days=365)
TREND_OF = 3
"""Of so many results a trend is told."""


def quarter_up_to(day: date) -> Span:
    """Return the thirteen weeks that end on a day: between two boards, whenever they meet."""
    return Span(since=day - A_QUARTER + timedelta(days=1), until=day)


def year_up_to(day: date) -> Span:
    """Return the year that ends on a day."""
    return Span(since=day - A_YEAR + timedelta(days=1), until=day)
