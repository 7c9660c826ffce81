"""The forms of this room."""

from accord.mechanisms.cascade.forms.announcing import AnnounceForm
from accord.mechanisms.cascade.forms.briefing import BriefForm, CatchUpForm
from accord.mechanisms.cascade.forms.code import CodeForm
from accord.mechanisms.cascade.forms.dilemma import DilemmaForm
from accord.mechanisms.cascade.forms.handing_over import HandOverForm
from accord.mechanisms.cascade.forms.statements import AnswerForm, StatementForm

__all__ = [
    "AnnounceForm",
    "AnswerForm",
    "BriefForm",
    "CatchUpForm",
    "CodeForm",
    "DilemmaForm",
    "HandOverForm",
    "StatementForm",
]
