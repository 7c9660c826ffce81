"""What is asked about a gate."""

from accord.steps.transition.gate.forms.criteria import CriteriaForm, EvidenceForm, WaiverForm
from accord.steps.transition.gate.forms.declaring import DeclarationForm, ViewForm

__all__ = ["CriteriaForm", "DeclarationForm", "EvidenceForm", "ViewForm", "WaiverForm"]
