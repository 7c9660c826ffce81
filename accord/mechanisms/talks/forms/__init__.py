"""Planning a talk, raising a point, giving dots to it, and deciding it."""

from accord.mechanisms.talks.forms.came import CameForm
from accord.mechanisms.talks.forms.comes import ComesForm
from accord.mechanisms.talks.forms.deciding import DecisionForm
from accord.mechanisms.talks.forms.dots import CodeForm, DotsForm
from accord.mechanisms.talks.forms.forum import ForumForm
from accord.mechanisms.talks.forms.passing import AsideForm, PassOnForm
from accord.mechanisms.talks.forms.planning import PlanForm, as_planned
from accord.mechanisms.talks.forms.raising import RaiseBetweenForm, RaiseForm

__all__ = [
    "AsideForm",
    "CameForm",
    "CodeForm",
    "ComesForm",
    "DecisionForm",
    "DotsForm",
    "ForumForm",
    "PassOnForm",
    "PlanForm",
    "RaiseBetweenForm",
    "RaiseForm",
    "as_planned",
]
