"""Planning a talk, raising a point, and deciding one."""

from accord.mechanisms.talks.forms.deciding import DecisionForm
from accord.mechanisms.talks.forms.planning import PlanForm, RaiseForm

__all__ = ["DecisionForm", "PlanForm", "RaiseForm"]
