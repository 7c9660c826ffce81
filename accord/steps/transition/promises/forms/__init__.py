"""What is asked about a promise."""

from accord.steps.transition.promises.forms.judging import AnswerForm, ChangeForm, VerdictForm
from accord.steps.transition.promises.forms.writing import PromiseForm

__all__ = ["AnswerForm", "ChangeForm", "PromiseForm", "VerdictForm"]
