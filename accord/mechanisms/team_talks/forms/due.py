from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


class DueForm(forms.Form):
    """By when every team has talked."""

    due = DayField(
        label=_("By when do teams talk?"),
        help_text=_("A day before the talk of the partnership, so that it can start from what teams said."),
        missing=_("Choose the day by which teams talk."),
    )
