"""What the clock does: let go what was tried in a room a day ago."""

from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.first_hour import selectors
from accord.mechanisms.first_hour.letting_go import hour_let_go


@sweep("first_hour.let_go", every=timedelta(minutes=10))
def hours_let_go() -> None:
    """Let every hour go whose day is over."""
    each(selectors.over_by_now(), hour_let_go)
