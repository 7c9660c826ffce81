"""Planning a talk, and raising a point."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class PlanForm(forms.Form):
    """When and where the talk is held."""

    held_on = DayField(
        label=_("On which day do you talk?"),
        missing=_("Choose the day of the talk."),
    )
    place = forms.CharField(label=_("Where?"), max_length=160, required=False)


class RaiseForm(forms.Form):
    """A point that the result does not show."""

    sentence = forms.CharField(
        label=_("What do you want to talk about?"),
        help_text=_("In your own words. Name no person."),
        max_length=300,
        error_messages={"required": _("Say what you want to talk about.")},
    )
