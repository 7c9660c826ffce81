"""What changes per value, what each team stops and starts, and the pulses around the gate."""

from accord.steps.transition.mindset.services.pulsing import plan_propose, pulses_schedule
from accord.steps.transition.mindset.services.saying import team_change_say
from accord.steps.transition.mindset.services.writing import ShiftSaid, shifts_write

__all__ = [
    "ShiftSaid",
    "plan_propose",
    "pulses_schedule",
    "shifts_write",
    "team_change_say",
]
