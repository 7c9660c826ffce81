"""What the clock does: write to those for whom the time of an issue runs out."""

from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.issues import reminding, selectors


@sweep("issues.clock", every=timedelta(hours=1))
def clocks_remind() -> None:
    """Remind about every open issue on the last day of its clock, and each week after that."""
    each(selectors.stays_under_way(), reminding.remind)
