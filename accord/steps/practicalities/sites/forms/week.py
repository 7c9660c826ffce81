"""The numbers of a week: a row for each organisation, a column for each day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.steps.practicalities.sites.rules import MOST_PRESENT

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

Place = tuple[UUID, date]


class WeekForm(forms.Form):
    """How many people of each organisation, on each day of a week. What is left empty, nobody knows."""

    use_required_attribute = False

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        organisations: "Sequence[Organisation]",
        days: Sequence[date],
        held: Mapping[Place, int],
    ) -> None:
        """held: the numbers as they stand."""
        super().__init__(data)
        self._organisations, self._held = organisations, held
        self.days = days
        for organisation in organisations:
            for day in days:
                self.fields[_name(organisation.id, day)] = _field(organisation, day, held)

    @property
    def rows(self) -> "list[tuple[str, list[tuple[date, forms.BoundField]]]]":
        """A row for each organisation, with each day and its field, in the order of the days."""
        return [
            (each.name, [(day, self[_name(each.id, day)]) for day in self.days])
            for each in self._organisations
        ]

    @property
    def changed_numbers(self) -> dict[Place, int | None]:
        """Return the numbers that are not as they stood."""
        given = {
            (each.id, day): self.cleaned_data[_name(each.id, day)]
            for each in self._organisations
            for day in self.days
        }
        return {place: number for place, number in given.items() if number != self._held.get(place)}


def _name(organisation: UUID, day: date) -> str:
    return f"n-{organisation}-{day.isoformat()}"


def _field(organisation: "Organisation", day: date, held: Mapping[Place, int]) -> forms.IntegerField:
    label = _("{organisation}, {day}").format(organisation=organisation.name, day=date_format(day, "l j F"))
    wrong = _("Write a number of people, or leave it empty.")
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=MOST_PRESENT,
        required=False,
        initial=held.get((organisation.id, day)),
        widget=forms.NumberInput(attrs={"aria-label": label}),
        error_messages={"invalid": wrong, "min_value": wrong, "max_value": wrong},
    )
