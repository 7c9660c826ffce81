"""Giving the value of a period, and confirming many."""

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.measures.forms.fields import number, say_unit
from accord.mechanisms.measures.numbers import number_of, plain
from accord.mechanisms.measures.services import Given

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from accord.mechanisms.measures.models import Measure


class ValueForm(forms.Form):
    """The value of a period. seen: the revision that was looked at."""

    use_required_attribute = False

    amount = number(_("Value"))
    why = forms.CharField(
        label=_("Why does it change?"),
        help_text=_("What was there before stays to see, with this beside it."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        error_messages={"required": _("Say why the value changes, so that others understand it.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        measure: "Measure",
        amount: Decimal | None,
        seen: int,
        typed: str | None = None,
    ) -> None:
        """amount: what stands now, if anything; seen: its revision, 0 where none came in yet.

        typed: what was written before somebody else was quicker.
        """
        super().__init__(data, initial={"amount": plain(amount) if typed is None else typed, "seen": seen})
        self._now = seen
        say_unit(self, measure.unit)
        field = self.fields["amount"]
        if not seen:
            del self.fields["why"]
        if amount is None:
            field.required = True
            field.error_messages["required"] = _("Write the value.")
        else:
            back = _("Leave it empty to take the value back: the period counts as missing again.")
            field.help_text = format_lazy("{unit} {words}", unit=field.help_text, words=back)

    @property
    def seen_now(self) -> bool:
        """Whether what stands now is what was looked at."""
        return bool(self.data.get("seen") == str(self._now))


class ConfirmForm(forms.Form):
    """The values of a file that were looked at, carried by the page; the service checks each anew."""

    use_required_attribute = False

    lines = forms.CharField(widget=forms.HiddenInput, max_length=1024 * 1024)
    why = forms.CharField(
        label=_("Why do values change that were in already?"),
        help_text=_("What was there before stays to see, with this beside it."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        error_messages={"required": _("Say why the value changes, so that others understand it.")},
    )

    def __init__(
        self, data: QueryDict | None = None, *, lines: str = "", measures: "dict[UUID, Measure]"
    ) -> None:
        """lines: of a file just read; measures: those whose values this person may give."""
        super().__init__(data, initial={"lines": lines})
        self._measures = measures
        if not any(line[3] for line in _listed(self["lines"].value() or "[]")):
            del self.fields["why"]

    @classmethod
    def of(cls, given: "Sequence[Given]", measures: "dict[UUID, Measure]") -> "ConfirmForm":
        """Return the form for values that were read from a file."""
        lines = [[str(each.measure_id), each.period.key, str(each.amount), each.seen] for each in given]
        return cls(lines=json.dumps(lines), measures=measures)

    def clean_lines(self) -> "list[Given]":
        """Return the values; raises ValidationError where the page was tampered with."""
        lines = _listed(self.cleaned_data["lines"])
        given = [self._given(*line) for line in lines]
        if not given or len(given) != len([each for each in given if each]):
            raise forms.ValidationError(_("Choose the file once more."))
        return [each for each in given if each]

    def _given(self, measure_id: str, period: str, amount: str, seen: int) -> "Given | None":
        measure = next((each for each in self._measures.values() if str(each.id) == measure_id), None)
        named = measure.period_named(period) if measure else None
        number = number_of(amount)
        if measure is None or named is None or number is None:
            return None
        return Given(measure_id=measure.id, period=named, amount=number, seen=seen)


def _listed(written: str) -> list[tuple[str, str, str, int]]:
    """The lines that a page carries; none where they are not what we wrote."""
    try:
        found = json.loads(written)
    except ValueError:
        return []
    shape = [str, str, str, int]
    fits = isinstance(found, list) and all(
        isinstance(line, list) and list(map(type, line)) == shape for line in found
    )
    return [tuple(line) for line in found] if fits else []
