"""What is asked about a transition."""

from accord.steps.transition.transitions.forms.beginning import BeginForm, EndForm, MoveForm
from accord.steps.transition.transitions.forms.planning import LineForm, TakeForm
from accord.steps.transition.transitions.forms.seating import SeatForm
from accord.steps.transition.transitions.forms.teaming import MemberForm

__all__ = ["BeginForm", "EndForm", "LineForm", "MemberForm", "MoveForm", "SeatForm", "TakeForm"]
