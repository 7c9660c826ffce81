"""Saying what came of a line."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.plans.rules import Outcome
from accord.web import reporting
from accord.web.fields import offer


class ReportForm(reporting.ReportForm):
    """Reached, later, or given up, in the owner's words."""

    outcomes, go_on = Outcome, frozenset({Outcome.MOVED})

    words = forms.CharField(
        label=_("In your words"),
        help_text=_("Reached: how is it seen? Later, or given up: why?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how it is seen, or why not.")},
    )

    def __init__(self, *args: Any, owned: bool, **kwargs: Any) -> None:
        """Offer only to give it up while nobody owns it."""
        super().__init__(*args, **kwargs)
        if not owned:
            offer(self, "outcome", [(Outcome.GIVEN_UP.value, Outcome.GIVEN_UP.label)])
            del self.fields["due"]

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])
