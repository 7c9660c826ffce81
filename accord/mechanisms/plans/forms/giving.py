"""Giving a line its owner and its days."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class GiveForm(forms.Form):
    """Who sees to it, by when, and when it is looked at next."""

    owner = forms.ChoiceField(
        label=_("Who sees to it?"), error_messages={"required": _("Choose who sees to it.")}
    )
    due = DayField(
        label=_("By when is it to be reached?"), missing=_("Choose the day by which it is to be reached.")
    )
    next_check = DayField(
        label=_("When is it looked at next?"),
        missing=_("Choose the day of the next check."),
        help_text=_("On that day its owner says what is seen. Not after the day above."),
    )

    use_required_attribute = False

    def __init__(
        self, *args: Any, people: "Sequence[Person]", alone: bool, is_owned: bool, **kwargs: Any
    ) -> None:
        """Offer these people; alone: nobody is to be chosen. is_owned: its days stand, and are not asked."""
        super().__init__(*args, **kwargs)
        if is_owned:
            del self.fields["due"], self.fields["next_check"]
        if alone:
            del self.fields["owner"]
        else:
            choices = [("", _now("Choose a person")), *((str(found.id), found.name) for found in people)]
            offer(self, "owner", choices)

    def owner_given(self) -> UUID | None:
        owner = self.cleaned_data.get("owner")
        return UUID(owner) if owner else None
