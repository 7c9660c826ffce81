"""When the pulse before the gate opens, and how long each stays open."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.transition.mindset.rules import LONGEST_OPEN, SHORTEST_OPEN, USUALLY_OPEN
from accord.web.fields import DayField


class PulsesForm(forms.Form):
    """The first day; the days of the others follow from the declaration."""

    use_required_attribute = False

    before_on = DayField(
        label=_("On which day does the pulse before the gate open?"),
        help_text=_(
            "Early enough that it closes before the gate. Partners need a day or two to decide first."
        ),
        missing=_("Choose a day."),
    )
    days_open = forms.IntegerField(
        label=_("For how many days does each stay open?"),
        initial=USUALLY_OPEN,
        min_value=SHORTEST_OPEN,
        max_value=LONGEST_OPEN,
        error_messages={"required": _("Say for how many days."), "invalid": _("Write a whole number.")},
    )
