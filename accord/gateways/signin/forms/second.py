"""Second factors: proved, and made."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.gateways.signin.forms.door import LONGEST_CODE

if TYPE_CHECKING:
    from django.http import QueryDict


class ProofForm(forms.Form):
    """A code of the app or a recovery code, or what a browser says of a passkey.

    has_app: whether there is an app that shows codes; without it the recovery codes are left.
    """

    code = forms.CharField(
        label=_("The code that the app shows"),
        help_text=_("Or one of your recovery codes."),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
        error_messages={"required": _("Type a code.")},
    )
    passkey = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, data: "QueryDict | None" = None, *, has_app: bool) -> None:
        super().__init__(data)
        if not has_app:
            self.fields["code"].label = _now("One of your recovery codes")
            self.fields["code"].help_text = ""

    def clean(self) -> dict[str, Any]:
        """Ask for a code only where no passkey was used."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("passkey"):
            self.errors.pop("code", None)
            cleaned["code"] = ""
        return cleaned


class PasskeyOnlyForm(forms.Form):
    """What a browser says of a passkey by which somebody signs in."""

    passkey = forms.CharField(required=False, widget=forms.HiddenInput)


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
