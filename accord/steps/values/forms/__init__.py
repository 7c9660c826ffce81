"""The forms of this room: words of a charter, how it begins, its order, levels, comments."""

from accord.steps.values.forms.asking import AskForm
from accord.steps.values.forms.banking import BankForm
from accord.steps.values.forms.beginning import BringForm, TemplateForm
from accord.steps.values.forms.behaviour import BehaviourForm
from accord.steps.values.forms.cascade import CascadeForm
from accord.steps.values.forms.comments import AnswerForm, CommentForm
from accord.steps.values.forms.dilemmas import DilemmaForm
from accord.steps.values.forms.earlier import EarlierForm
from accord.steps.values.forms.levels import LevelsForm
from accord.steps.values.forms.place import IntoForm, PlaceForm
from accord.steps.values.forms.releasing import AsideForm, ReleaseForm
from accord.steps.values.forms.titles import TitleForm, ValueForm
from accord.web.clauses import ClauseForm

__all__ = [
    "AnswerForm",
    "AsideForm",
    "AskForm",
    "BankForm",
    "BehaviourForm",
    "BringForm",
    "CascadeForm",
    "ClauseForm",
    "CommentForm",
    "DilemmaForm",
    "EarlierForm",
    "IntoForm",
    "LevelsForm",
    "PlaceForm",
    "ReleaseForm",
    "TemplateForm",
    "TitleForm",
    "ValueForm",
]
