"""The days of a programme."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class YearForm(forms.Form):
    """From which day to which a programme is."""

    first_day = DayField(label=_("First day"), missing=_("Choose the first day."))
    last_day = DayField(
        label=_("Last day"), missing=_("Choose the last day."), help_text=_("One year later at most.")
    )

    use_required_attribute = False
