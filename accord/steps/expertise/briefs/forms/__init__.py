"""The forms of this room."""

from accord.steps.expertise.briefs.forms.brief import BriefForm
from accord.steps.expertise.briefs.forms.candidate import CandidateForm, ViewForm
from accord.steps.expertise.briefs.forms.directory import FacilitatorForm

__all__ = ["BriefForm", "CandidateForm", "FacilitatorForm", "ViewForm"]
