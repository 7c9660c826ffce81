"""What the clock does: begin the rounds of reviews, and tell guides that a report waits for its talk."""

from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.steps.leadership.feedback import beginning, due
from accord.steps.leadership.feedback.together import making, reading


@sweep("feedback.begin", every=timedelta(seconds=20))
def reviews_begin() -> None:
    """Make the round of every review whose raters stand and whose time has come."""
    each(due.due_to_begin(), beginning.round_begin)


@sweep("feedback.together", every=timedelta(minutes=10))
def years_bring_together() -> None:
    """Publish what raters see of all leaders of a year, once its last round has closed."""
    each(reading.due(), making.year_bring_together)


@sweep("feedback.tell_guides", every=timedelta(minutes=10))
def guides_tell() -> None:
    """Tell each guide once that a report is there."""
    each(due.waiting_for_their_talk(), beginning.guide_tell)
