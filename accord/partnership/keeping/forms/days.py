"""From when to when."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField

if TYPE_CHECKING:
    from datetime import date


def first_day_field() -> DayField:
    """Return the field for the day from which on something holds."""
    return DayField(
        label=_("First day"),
        missing=_("Choose the first day."),
    )


class LastDayForm(forms.Form):
    """The last day of a place, or of somebody."""

    use_required_attribute = False

    last_day = DayField(
        label=_("Last day"),
        missing=_("Choose the last day."),
    )


def first_day(day: "date") -> dict[str, str]:
    """Return a first day for a form to begin with."""
    return {"since": day.isoformat()}
