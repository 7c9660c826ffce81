"""Choosing entries of the log."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accord.foundations.audit import selectors
from accord.foundations.audit.areas import areas
from accord.foundations.audit.chosen import Chosen

if TYPE_CHECKING:
    from django.http import QueryDict

    from accord.foundations.access import Actor

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)


class ChosenForm(forms.Form):
    """By whom, about what and when; all may be left open. Days are those of the partnership."""

    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    area = forms.ChoiceField(label=_("About"), required=False)
    person = forms.CharField(
        label=_("Who acted"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    use_required_attribute = False

    def __init__(self, actor: "Actor", data: "QueryDict") -> None:
        super().__init__(data)
        self._choices("organisation", _("All organisations"), selectors.organisations(actor))
        self._choices("area", _("Everything"), [(area, area) for area in areas()])

    def _choices(self, name: str, all_of_them: Any, found: list[Any]) -> None:
        field = cast("forms.ChoiceField", self.fields[name])
        field.choices = [("", all_of_them), *((str(value), label) for value, label in found)]
        field.error_messages["invalid_choice"] = _("Choose one from the list.")

    def clean_since(self) -> date | None:
        return self._day("since")

    def clean_until(self) -> date | None:
        return self._day("until")

    def _day(self, name: str) -> date | None:
        day: date | None = self.cleaned_data[name]
        if day is not None and not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Choose a day of this century or a later one."))
        return day

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        cleaned: dict[str, Any] = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("This day is before the first one."))
        return cleaned

    def chosen(self) -> Chosen:
        """Return what was chosen; what could not be read is left open, and the form says so."""
        self.is_valid()
        given = self.cleaned_data
        organisation = given.get("organisation")
        return Chosen(
            organisation_id=UUID(organisation) if organisation else None,
            area=given.get("area", ""),
            actor=given.get("person", ""),
            since=_midnight(given["since"]) if given.get("since") else None,
            until=_midnight(given["until"] + timedelta(days=1)) if given.get("until") else None,
        )


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
