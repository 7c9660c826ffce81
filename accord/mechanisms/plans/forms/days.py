"""A day, asked in the same way on every form."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def day_field(label: Any, required: Any, *, help_text: Any = "") -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": required, "invalid": _("Write a day such as 2026-03-31.")},
    )
