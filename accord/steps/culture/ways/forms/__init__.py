"""Topics, how a partner does things today, what phones propose, and what was decided."""

from accord.steps.culture.ways.forms.deciding import DecisionForm
from accord.steps.culture.ways.forms.saying import HabitsForm
from accord.steps.culture.ways.forms.suggesting import CodeForm, SuggestionForm
from accord.steps.culture.ways.forms.topics import TakeForm, TopicForm

__all__ = ["CodeForm", "DecisionForm", "HabitsForm", "SuggestionForm", "TakeForm", "TopicForm"]
