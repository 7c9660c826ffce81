"""What the facilitator did, and what he or she recommends."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.expertise.briefs.rules import MOST_POUNDS
from accord.steps.expertise.engagements.rules import MOST_DAYS_EACH
from accord.web.fields import DayField, NewIdField


class SessionForm(forms.Form):
    """When, what for, what came of it, how long."""

    use_required_attribute = False

    new_id = NewIdField()
    held_on = DayField(label=_("On which day?"), missing=_("Choose a day."))
    purpose = forms.CharField(
        label=_("What was it for?"),
        max_length=200,
        error_messages={"required": _("Say what it was for.")},
    )
    notes = forms.CharField(
        label=_("Notes"),
        help_text=_("What everyone may read: no names with what somebody said."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
    days = forms.DecimalField(
        label=_("How many days of work, preparation included?"),
        help_text=_("In quarters, such as 0.5 or 1.25."),
        min_value=Decimal("0.25"),
        max_value=MOST_DAYS_EACH,
        decimal_places=2,
        localize=False,
        error_messages={"required": _("Say how many days of work.")},
    )
    expenses = forms.IntegerField(
        label=_("Expenses, in whole pounds"),
        min_value=0,
        max_value=MOST_POUNDS,
        initial=0,
        localize=False,
        error_messages={"required": _("Write whole pounds, 0 for none.")},
    )


class RecommendationForm(forms.Form):
    """What is to be done, and why."""

    use_required_attribute = False

    new_id = NewIdField()
    words = forms.CharField(
        label=_("What do you recommend?"),
        help_text=_("Something that one person can see to."),
        max_length=200,
        error_messages={"required": _("Say what is to be done.")},
    )
    because = forms.CharField(
        label=_("Why, from what you saw?"),
        help_text=_("No names with what somebody said."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why, from what was seen.")},
    )
