"""A list of objectives: the file, and each row as it is to be brought in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.objectives.forms.objective import ObjectiveForm
from accord.web.fields import FileField


class ListForm(forms.Form):
    """The file."""

    file = FileField(
        accept=".xlsx,.ods,.csv",
        label=_("Your list"),
        help_text=_("A spreadsheet whose first row names the columns: “Name” or “E-mail”, and “Objective”."),
    )

    use_required_attribute = False


class RowForm(ObjectiveForm):
    """One of them, to be looked at; whoever is not ticked is left out."""

    taken = forms.BooleanField(label=_("Bring this one in"), required=False, initial=True)
    field_order = ("taken", "sentence", "told", "goal", "behaviour")

    def clean(self) -> dict[str, Any]:
        """Ask for nothing where it is left out."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("taken"):
            self.errors.clear()
        return cleaned
