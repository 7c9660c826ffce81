"""Somebody who is known by the address that signs in: from outside, or on record already."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.wanted import NewProgrammeOfficer, NewTrustedPerson, Wanted
from accord.web.fields import DayField


class OutsiderForm(WantedForm):
    """Who it is, and until when. Whoever is on record is called what the record says."""

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("With this address the person signs in."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )
    organisation = forms.CharField(
        label=_("For which organisation does this person work?"),
        max_length=120,
        error_messages={"required": _("Write the name of the organisation.")},
    )
    until = DayField(
        label=_("Last day"),
        help_text=_("Access ends with this day, by itself."),
        missing=_("Choose the last day."),
    )

    @property
    def who(self) -> dict[str, Any]:
        """Return who was written down: name, address, organisation and last day."""
        given = self.cleaned_data
        known = partnership.person_with_address(given["email"])
        return {
            "given_name": known.given_name if known else given["given_name"],
            "family_name": known.family_name if known else given["family_name"],
            "email": given["email"],
            "organisation": known.employer.name if known else given["organisation"],
            "until": given["until"].isoformat(),
        }


class TrustedPersonForm(OutsiderForm):
    """Whom all partners trust."""

    def wanted(self) -> Wanted:
        """Return who is to be trusted."""
        return NewTrustedPerson(**self.who)


class ProgrammeOfficerForm(OutsiderForm):
    """Who looks at what this partnership releases."""

    def wanted(self) -> Wanted:
        """Return who is to look."""
        return NewProgrammeOfficer(**self.who)
