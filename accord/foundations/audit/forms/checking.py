"""Checking the log."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations.audit.fingerprints import noted


class CheckForm(forms.Form):
    """A fingerprint that was noted earlier, or that another partner reads out, if there is one."""

    noted = forms.CharField(
        label=_("A fingerprint to compare with"),
        help_text=_(
            "One that you noted earlier, or that another partner sees: the number and all that follows it."
        ),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
    )

    def clean_noted(self) -> tuple[int, str] | None:
        """Return the number and the hash that were noted, or None."""
        words = self.cleaned_data["noted"]
        found = noted(words) if words else None
        if words and found is None:
            raise forms.ValidationError(
                _("This is no whole fingerprint: it is a number, then 64 figures and letters from a to f.")
            )
        return found
