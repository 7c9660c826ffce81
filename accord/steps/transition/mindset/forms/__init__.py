"""What changes per value, what a team stops and starts, and when pulses are."""

from accord.steps.transition.mindset.forms.pulses import PulsesForm
from accord.steps.transition.mindset.forms.saying import TeamChangeForm
from accord.steps.transition.mindset.forms.writing import ShiftsForm

__all__ = ["PulsesForm", "ShiftsForm", "TeamChangeForm"]
