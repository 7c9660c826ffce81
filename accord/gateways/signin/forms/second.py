"""Second factors: proved, and made."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.gateways.signin.forms.door import LONGEST_CODE


class ProofForm(forms.Form):
    """A code of the app or a recovery code, or what a browser says of a passkey."""

    code = forms.CharField(
        label=_("The code that the app shows"),
        help_text=_("Or one of your recovery codes."),
        max_length=LONGEST_CODE,
        required=False,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "spellcheck": "false",
            }
        ),
    )
    passkey = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("code") and not cleaned.get("passkey"):
            self.add_error("code", _("Type the code that the app shows, or a recovery code."))
        return cleaned


class PasskeyForm(forms.Form):
    """A passkey that was just made, and what its owner calls it."""

    name = forms.CharField(
        label=_("What do you want to call it?"),
        help_text=_("So that you know it again, such as “my phone”. Only you see it."),
        max_length=60,
        error_messages={"required": _("Give it a name.")},
    )
    passkey = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False
