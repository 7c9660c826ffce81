"""The day on which the board meets."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class BoardForm(forms.Form):
    """On which day; it stands for the quarter of that day."""

    day = DayField(
        label=_("On which day does the board meet?"),
        help_text=_("It takes the place of the day that stands for that quarter."),
        missing=_("Choose the day on which the board meets."),
    )

    use_required_attribute = False
