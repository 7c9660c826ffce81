"""By when teams talk, what one made of its card, and with whom it talks."""

from accord.mechanisms.team_talks.forms.due import DueForm
from accord.mechanisms.team_talks.forms.recording import RecordForm, RewordForm
from accord.mechanisms.team_talks.forms.together import TogetherForm

__all__ = ["DueForm", "RecordForm", "RewordForm", "TogetherForm"]
