"""Naming somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people
from accord.partnership.models import Organisation, Person
from accord.partnership.offices import selectors
from accord.partnership.offices.rules import SIGNS, OwnRole
from accord.web.fields import DayField, offer

HINTS = {
    OwnRole.SIGNATORY: _("Agrees or declines for your organisation, as soon as he or she has confirmed it."),
    OwnRole.DEPUTY: _("Does so too, when the signatory is away. Everybody reads that it was the deputy."),
    OwnRole.ADMINISTRATOR: _("Keeps the list of your people."),
    OwnRole.BOARD_MEMBER: _("Sits on the board for your organisation."),
}


class GiveForm(forms.Form):
    """Who, what, from when to when."""

    person = PersonField(label=_("Who?"), missing=_("Choose a person."))
    role = forms.ChoiceField(
        label=_("What will this person be?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what this person will be.")},
    )
    since = DayField(
        label=_("From which day on?"), help_text=_("Today or later."), missing=_("Choose a day.")
    )
    until = DayField(
        label=_("The last day"), help_text=_("Leave it empty where there is none yet."), required=False
    )

    use_required_attribute = False

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_people(self, "person", [("", selectors.nameable(organisation))])
        roles = [own for own in OwnRole if organisation.signs or own not in SIGNS]
        offer(self, "role", [(own.value, f"{str(own.label).capitalize()}: {HINTS[own]}") for own in roles])

    @property
    def chosen(self) -> Person:
        found: Person = self.cleaned_data["person"]
        return found

    @property
    def own_role(self) -> OwnRole:
        return OwnRole(self.cleaned_data["role"])
