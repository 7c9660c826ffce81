"""The forms of this room."""

from accord.steps.expertise.engagements.forms.agreeing import CloseForm, ExtensionForm
from accord.steps.expertise.engagements.forms.answering import DeclineForm, EvaluationForm, TakeUpForm
from accord.steps.expertise.engagements.forms.participants import AskForm, ParticipantsForm
from accord.steps.expertise.engagements.forms.recording import RecommendationForm, SessionForm

__all__ = [
    "AskForm",
    "CloseForm",
    "DeclineForm",
    "EvaluationForm",
    "ExtensionForm",
    "ParticipantsForm",
    "RecommendationForm",
    "SessionForm",
    "TakeUpForm",
]
