"""Saying what came of an undertaking."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.undertakings.rules import Outcome
from accord.web import reporting


class ReportForm(reporting.ReportForm):
    """Done, later or dropped, in the owner's words."""

    outcomes, go_on = Outcome, frozenset({Outcome.MOVED})

    words = forms.CharField(
        label=_("In your words"),
        help_text=_(
            "Done: how can others see it? Later, or not at all: why? Everyone in the partnership reads this."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how others can see that it is done, or why it is not.")},
    )

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])
