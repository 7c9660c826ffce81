"""What the clock does: make and announce the pulses whose day comes near."""

from datetime import timedelta

from accord.foundations import clock
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.steps.transition.mindset import beginning, selectors
from accord.steps.transition.mindset.rules import MADE_BEFORE


@sweep("mindset.pulses", every=timedelta(minutes=10))
def pulses_begin() -> None:
    """Announce every pulse that opens within two weeks."""
    each(selectors.due(clock.now().date() + MADE_BEFORE), beginning.pulse_begin)
