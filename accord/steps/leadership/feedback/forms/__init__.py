"""The forms of reviews."""

from accord.steps.leadership.feedback.forms.agreeing import YearForm
from accord.steps.leadership.feedback.forms.guiding import DeclineForm, GuideForm
from accord.steps.leadership.feedback.forms.owning import LineForm, ShareForm
from accord.steps.leadership.feedback.forms.rating import ConfirmForm, RatersForm
from accord.steps.leadership.feedback.forms.talking import BookForm, RecordForm, SayForm

__all__ = [
    "BookForm",
    "ConfirmForm",
    "DeclineForm",
    "GuideForm",
    "LineForm",
    "RatersForm",
    "RecordForm",
    "SayForm",
    "ShareForm",
    "YearForm",
]
