"""From which day to which day goals are for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class YearForm(forms.Form):
    """The first day and the last."""

    first_day = DayField(label=_("From"), missing=_("Choose the first day."))
    last_day = DayField(
        label=_("To"), help_text=_("A year later, or less."), missing=_("Choose the last day.")
    )

    use_required_attribute = False
