"""Fields for numbers, as people write them, and for days."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _now

from accord.mechanisms.measures.numbers import number_of
from accord.mechanisms.measures.rules import Aim


class NumberField(forms.CharField):
    """A number as people write it, with its unit or without; None where nothing stands."""

    unit = ""

    def clean(self, value: Any) -> Any:
        written = super().clean(value)
        if not written:
            return None
        found = number_of(written, self.unit)
        if found is None:
            raise forms.ValidationError(_now("“{written}” is not a number.").format(written=written))
        return found


def number(label: Any, hint: Any = "") -> NumberField:
    """Return a field for a number that may be left empty."""
    return NumberField(
        label=label,
        help_text=hint,
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 12}),
    )


def aim_in(given: dict[str, Any]) -> Aim | None:
    """Return the target that a form was given, with its tolerance."""
    if given.get("target") is None:
        return None
    return Aim(given["target"], given.get("tolerance") or Decimal(0))


def with_unit(form: forms.Form, unit: str) -> None:
    """Let every number of a form be written with the unit."""
    for field in form.fields.values():
        if isinstance(field, NumberField):
            field.unit = unit


def say_unit(form: forms.Form, unit: str) -> None:
    """Let every number be written with the unit, and say it beside each."""
    with_unit(form, unit)
    for field in form.fields.values():
        if isinstance(field, NumberField) and unit:
            hint = _now("In {unit}.").format(unit=unit)
            field.help_text = f"{hint} {field.help_text}".strip()
