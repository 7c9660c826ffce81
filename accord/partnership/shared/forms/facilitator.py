"""Somebody from outside is to help."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Area
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.wanted import NewFacilitator, Wanted
from accord.web.fields import DayField


class FacilitatorForm(WantedForm):
    """Who helps from outside, what for, and until when."""

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("With this address the facilitator signs in."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )
    organisation = forms.CharField(
        label=_("For which organisation does the facilitator work?"),
        max_length=120,
        error_messages={"required": _("Write the name of the organisation.")},
    )
    scope = forms.CharField(
        label=_("What for?"),
        help_text=_("What the facilitator does, and what not. Every partner agrees to these words."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say what the facilitator is engaged for.")},
    )
    areas = forms.MultipleChoiceField(
        label=_("What is open to the facilitator?"),
        help_text=_("Nothing else is, and nothing of it can be taken away as a file."),
        choices=Area.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Say what the engagement opens.")},
    )
    until = DayField(
        label=_("Last day"),
        help_text=_("Access ends with this day, by itself."),
        missing=_("Choose the last day."),
    )

    def wanted(self) -> Wanted:
        """Return who is to be engaged, what for, and until when."""
        given = self.cleaned_data
        return NewFacilitator(
            given_name=given["given_name"],
            family_name=given["family_name"],
            email=given["email"],
            organisation=given["organisation"],
            scope=given["scope"],
            until=given["until"].isoformat(),
            areas=given["areas"],
        )
