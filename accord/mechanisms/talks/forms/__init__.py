"""Planning a talk, raising a point, giving dots to it, and deciding it."""

from accord.mechanisms.talks.forms.coming import CameForm, ComesForm
from accord.mechanisms.talks.forms.deciding import DecisionForm
from accord.mechanisms.talks.forms.dots import CodeForm, DotsForm
from accord.mechanisms.talks.forms.planning import PlanForm, as_planned
from accord.mechanisms.talks.forms.raising import (
    AsideForm,
    ForumForm,
    PassOnForm,
    RaiseBetweenForm,
    RaiseForm,
)

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
