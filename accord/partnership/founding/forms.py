"""Naming somebody who signs, and changing the address with which he or she signs in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.naming import Nominee


class NomineeForm(forms.Form):
    """Who is to sign."""

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The person gets a letter there, and confirms."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )
    deputy = forms.BooleanField(label=_("As a deputy"), required=False)

    use_required_attribute = False

    def nominee(self) -> Nominee:
        """Return who was named."""
        return Nominee(**self.cleaned_data)


class AddressForm(forms.Form):
    """Another sign-in address."""

    email = forms.EmailField(
        label=_("New e-mail address"),
        help_text=_("A letter goes there. Until it is confirmed, this person signs nothing."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )

    use_required_attribute = False
