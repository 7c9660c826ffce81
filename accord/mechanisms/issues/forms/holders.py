"""Who stands on a rung for an organisation."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person


class HolderForm(forms.Form):
    """One of those whom the organisation employs."""

    person = PersonField(
        label=_("Who stands on this rung?"),
        help_text=_("Ask the person first: issues stand on his or her page, and letters come."),
        missing=_("Choose a person."),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, people: "Sequence[Person]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", [("", people)])
