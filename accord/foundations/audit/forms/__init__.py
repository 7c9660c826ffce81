"""Choosing entries of the log, and checking it."""

from accord.foundations.audit.forms.checking import CheckForm
from accord.foundations.audit.forms.choosing import ChosenForm

__all__ = ["CheckForm", "ChosenForm"]
