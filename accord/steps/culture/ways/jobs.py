"""What the clock does: let go what phones proposed in a workshop that was forgotten."""

from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.steps.culture.ways.live import selectors
from accord.steps.culture.ways.live.forgotten import workshop_let_go


@sweep("ways.workshops_let_go", every=timedelta(hours=1))
def workshops_let_go() -> None:
    """End every workshop whose time is over."""
    each(selectors.over_by_now(), workshop_let_go)
