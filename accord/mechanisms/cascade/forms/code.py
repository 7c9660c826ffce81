"""A code as it stands on paper."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    """A code as it stands on paper."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("The code on your slip of paper"),
        help_text=_("Twelve letters and figures. Spaces do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Write the code that stands on your slip of paper.")},
    )
