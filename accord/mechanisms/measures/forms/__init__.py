"""Describing a measure, setting its target, giving a value, choosing a file."""

from accord.mechanisms.measures.forms.files import FileForm
from accord.mechanisms.measures.forms.register import AddForm, RegisterForm, TargetForm, WhyForm
from accord.mechanisms.measures.forms.values import ConfirmForm, ValueForm

__all__ = ["AddForm", "ConfirmForm", "FileForm", "RegisterForm", "TargetForm", "ValueForm", "WhyForm"]
