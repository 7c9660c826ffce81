"""Saying what came of a commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.leadership.rules import GOES_ON, Outcome
from accord.web import reporting
from accord.web.fields import DayField


class ReportForm(reporting.ReportForm):
    """Kept, partly or not yet, what happened, and until when it goes on."""

    outcomes, go_on = Outcome, GOES_ON

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
    field_order = ("outcome", "words", "due")

    def outcome_given(self) -> Outcome:
        return Outcome(self.cleaned_data["outcome"])
