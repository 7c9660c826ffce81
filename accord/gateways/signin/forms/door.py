"""The address of somebody who wants to come in, and the digits that were sent to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_CODE = 40


class AddressForm(forms.Form):
    """The address of somebody who wants to come in."""

    address = forms.EmailField(
        label=_("Your e-mail address at work"),
        max_length=254,
        widget=forms.EmailInput(
            attrs={"autocomplete": "email", "spellcheck": "false", "autocapitalize": "none"}
        ),
        error_messages={
            "required": _("Type your e-mail address."),
            "invalid": _("Type an e-mail address such as name@organisation.example."),
        },
    )

    use_required_attribute = False


class CodeForm(forms.Form):
    """Six digits from a letter."""

    code = forms.CharField(
        label=_("The six digits"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": _("Type the six digits from the letter.")},
    )

    use_required_attribute = False
