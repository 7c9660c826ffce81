"""On which day, and who was there."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.cascade import words
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from accord.mechanisms.cascade.models import Recipient


class PresentForm(forms.Form):
    """On which day, and who was there."""

    use_required_attribute = False

    given_on = DayField(
        missing=_("Choose the day."),
    )
    present = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Tick each of them."),
            "invalid_choice": _("Choose from the people of this team."),
        },
    )

    def __init__(
        self, data: "QueryDict | None", *, people: "Sequence[Recipient]", today: date, you: UUID | None = None
    ) -> None:
        super().__init__(data, initial={"given_on": today, "present": [str(you)]})
        offer(self, "present", [(str(each.person_id), _called(each)) for each in people])

    def there(self) -> set[UUID]:
        """Return who was ticked."""
        return {UUID(found) for found in self.cleaned_data["present"]}


def _called(recipient: "Recipient") -> str:
    """Return the name, and where else somebody was told already."""
    if recipient.briefed_in is None:
        return recipient.name
    return _now("{name} (told on {day} with {team})").format(
        name=recipient.name, day=words.day(recipient.briefed_on), team=words.name_of(recipient.briefed_in)
    )
