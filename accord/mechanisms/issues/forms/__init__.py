"""The forms of this room."""

from accord.mechanisms.issues.forms.handling import AnswerForm, PassUpForm, SettleForm
from accord.mechanisms.issues.forms.holders import HolderForm
from accord.mechanisms.issues.forms.lessons import LessonsForm
from accord.mechanisms.issues.forms.raising import RaiseForm
from accord.mechanisms.issues.forms.rung import RungForm

__all__ = ["AnswerForm", "HolderForm", "LessonsForm", "PassUpForm", "RaiseForm", "RungForm", "SettleForm"]
