"""The forms of this room: words of a charter, how it begins, levels, comments."""

from accord.steps.values.forms.beginning import BringForm, TemplateForm
from accord.steps.values.forms.behaviour import BehaviourForm
from accord.steps.values.forms.cascade import CascadeForm
from accord.steps.values.forms.clause import ClauseForm
from accord.steps.values.forms.comments import AnswerForm, CommentForm
from accord.steps.values.forms.earlier import EarlierForm
from accord.steps.values.forms.levels import LevelsForm
from accord.steps.values.forms.titles import TitleForm, ValueForm

__all__ = [
    "AnswerForm",
    "BehaviourForm",
    "BringForm",
    "CascadeForm",
    "ClauseForm",
    "CommentForm",
    "EarlierForm",
    "LevelsForm",
    "TemplateForm",
    "TitleForm",
    "ValueForm",
]
