"""From when to when."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from datetime import date

INVALID_DAY = _("Write a day such as 2026-03-31.")


def first_day_field() -> forms.DateField:
    """Return the field for the day from which on something holds."""
    return forms.DateField(
        label=_("First day"),
        widget=day_input(),
        error_messages={"required": _("Choose the first day."), "invalid": INVALID_DAY},
    )


def day_input() -> forms.DateInput:
    """Return the browser's own field for a day."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class LastDayForm(forms.Form):
    """The last day of a place, or of somebody."""

    use_required_attribute = False

    last_day = forms.DateField(
        label=_("Last day"),
        widget=day_input(),
        error_messages={"required": _("Choose the last day."), "invalid": INVALID_DAY},
    )


def first_day(day: "date") -> dict[str, str]:
    """Return a first day for a form to begin with."""
    return {"since": day.isoformat()}
