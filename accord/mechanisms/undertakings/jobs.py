"""What the clock does: on Mondays, post the letters of the week."""

from datetime import timedelta

from accord.foundations import scope
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.undertakings import weekly
from accord.partnership import selectors as partnership


@sweep("undertakings.week", every=timedelta(hours=1))
def weeks_post() -> None:
    """Post the weekly letters of every partnership where it is time for them."""
    with scope.off():
        found = partnership.partnership_ids()
    each([(partnership_id, partnership_id) for partnership_id in found], weekly.week_post)
