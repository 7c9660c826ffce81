"""Saying what came of a line."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.plans.rules import Outcome
from accord.web.fields import DayField, offer


class ReportForm(forms.Form):
    """Reached, later, or given up, in the owner's words."""

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
        help_text=_("Reached: how is it seen? Later, or given up: why?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how it is seen, or why not.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, owned: bool, **kwargs: Any) -> None:
        """Offer only to give it up while nobody owns it."""
        super().__init__(*args, **kwargs)
        if not owned:
            given_up = (Outcome.GIVEN_UP.value, Outcome.GIVEN_UP.label)
            offer(self, "outcome", [given_up])
            del self.fields["due"]

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
