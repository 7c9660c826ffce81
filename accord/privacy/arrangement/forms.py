"""The words of an arrangement."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TextForm(forms.Form):
    """What every partner is to agree to."""

    body = forms.CharField(
        label=_("Who is responsible for what?"),
        help_text=_(
            "Change it until it says what you do. A line that begins with “# ” is a heading; each other line "
            "is a paragraph. Everybody who is asked to answer can read it once it is in force."
        ),
        widget=forms.Textarea(attrs={"rows": 24}),
        max_length=20_000,
        error_messages={"required": _("Write who is responsible for what.")},
    )
