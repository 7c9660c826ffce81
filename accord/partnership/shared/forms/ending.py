"""Somebody holds an office for all partners no longer."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.selectors import office_in_words, who_and_where
from accord.partnership.shared.wanted import Ending, Wanted
from accord.web.fields import offer


class EndingForm(WantedForm):
    """Whose office ends, at once."""

    held = forms.ChoiceField(
        label=_("Whose office ends?"),
        help_text=_("At the moment when the last partner agrees. A steward is replaced by another one."),
        error_messages={"required": _("Choose one.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._held = {str(found.id): found for found in partnership.offices_for_all()}
        said = [
            (key, f"{who_and_where(each.person)}: {office_in_words(each)}")
            for key, each in self._held.items()
        ]
        offer(self, "held", [("", _now("Choose one")), *said])

    def wanted(self) -> Wanted:
        """Return which office is to end."""
        found = self._held[self.cleaned_data["held"]]
        return Ending(
            held=str(found.id),
            name=found.person.name,
            organisation=found.person.employer.name,
            office=str(found.get_office_display()),
        )
