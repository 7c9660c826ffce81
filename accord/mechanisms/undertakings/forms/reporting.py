"""Saying what came of an undertaking."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.undertakings.rules import Outcome
from accord.web.fields import DayField


class ReportForm(forms.Form):
    """Done, later or dropped, in the owner's words. What the day must be, the service says."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of it.")},
    )
    due = DayField(
        label=_("The later day"),
        help_text=_("Only if it needs a later day."),
        missing=_("Choose the later day."),
    )
    words = forms.CharField(
        label=_("In your words"),
        help_text=_(
            "Done: how can others see it? Later, or not at all: why? Everyone in the partnership reads this."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how others can see that it is done, or why it is not.")},
    )

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        """Ask for a day only where one is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("outcome") != Outcome.MOVED:
            self.errors.pop("due", None)
            cleaned["due"] = None
        return cleaned

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])

    def due_given(self) -> date | None:
        due: date | None = self.cleaned_data["due"]
        return due
