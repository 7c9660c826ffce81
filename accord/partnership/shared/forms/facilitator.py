"""Somebody from outside is to help."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Area
from accord.partnership.shared.forms.outsiders import OutsiderForm
from accord.partnership.shared.wanted import NewFacilitator, Wanted


class FacilitatorForm(OutsiderForm):
    """Who helps from outside, what for, and until when."""

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

    field_order = ("given_name", "family_name", "email", "organisation", "scope", "areas", "until")

    def wanted(self) -> Wanted:
        """Return who is to be engaged, what for, and until when."""
        given = self.cleaned_data
        return NewFacilitator(scope=given["scope"], areas=given["areas"], **self.who)
