"""What an organisation is called."""

from django import forms
from django.utils.translation import gettext_lazy as _

_MISSING = {"required": _("Write what your organisation is called.")}


class NameForm(forms.Form):
    """The name, and the few letters that stand where there is little room."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is your organisation called?"), max_length=120, error_messages=_MISSING
    )
    short_name = forms.CharField(
        label=_("And in short?"),
        help_text=_("This stands where there is little room, beside people’s names."),
        max_length=30,
        error_messages=_MISSING,
    )
