"""Saying what came of a commitment."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.leadership.rules import GOES_ON, Outcome
from accord.web.fields import DayField


class ReportForm(forms.Form):
    """Kept, partly or not yet, what happened, and until when it goes on."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of it.")},
    )
    words = forms.CharField(
        label=_("What happened?"),
        help_text=_(
            "What others can see now, and what stood in the way. Everybody in the partnership reads it."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        error_messages={"required": _("Say what happened, so that others can judge for themselves.")},
    )
    due = DayField(
        label=_("Until which later day do you go on?"),
        help_text=_("Only where you go on, and need a later day than the one you promised."),
        required=False,
    )

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        """Ask for a day only where the commitment goes on."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("outcome") not in GOES_ON:
            self.errors.pop("due", None)
            cleaned["due"] = None
        return cleaned

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])
