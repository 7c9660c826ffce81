"""Saying what became of a check."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.plans.rules import CheckOutcome
from accord.web.fields import DayField


class CheckForm(forms.Form):
    """What was seen and when it is looked at next; or why the check is moved to a later day."""

    outcome = forms.ChoiceField(
        label=_("What became of the check?"),
        choices=[
            (CheckOutcome.SEEN.value, _("We looked at it")),
            (CheckOutcome.MOVED.value, _("It needs a later day")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of the check.")},
    )
    words = forms.CharField(
        label=_("In your words"),
        help_text=_("Looked at: what was seen? Later: why? Name nobody who is not in this plan."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say what was seen, or why it needs a later day.")},
    )
    next_check = DayField(
        label=_("When is it looked at next?"), missing=_("Choose the day of the next check.")
    )

    use_required_attribute = False

    @property
    def was_moved(self) -> bool:
        return bool(self.cleaned_data["outcome"] == CheckOutcome.MOVED)
