"""Two sentences for each value of the charter in force: so far, and from today."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict

from accord.steps.transition.mindset.rules import LONGEST
from accord.steps.transition.mindset.services import ShiftSaid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.standards.models import Value


class ShiftsForm(forms.Form):
    """A pair of fields for each value, named by its place."""

    use_required_attribute = False

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        values: "Sequence[Value]",
        held: "Mapping[str, ShiftSaid]",
        begins: str,
        goes_on: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self._values = list(values)
        for place, value in enumerate(values):
            said = held.get(value.name, ShiftSaid("", ""))
            self.fields[f"so_far_{place}"] = _field(f"{value.name}: {begins}", value.meaning, said.so_far)
            self.fields[f"from_today_{place}"] = _field(f"{value.name}: {goes_on}", "", said.from_today)

    def field_of(self, value: str | None) -> str | None:
        """Return the field at which something about a value is said, or None."""
        names = [each.name for each in self._values]
        return f"so_far_{names.index(value)}" if value in names else None

    @property
    def said(self) -> "dict[str, ShiftSaid]":
        """What was written, by the name of the value."""
        given = self.cleaned_data
        return {
            value.name: ShiftSaid(given[f"so_far_{place}"], given[f"from_today_{place}"])
            for place, value in enumerate(self._values)
        }


def _field(label: str, meaning: str, initial: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=meaning,
        initial=initial,
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
