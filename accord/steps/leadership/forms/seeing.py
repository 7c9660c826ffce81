"""Saying what one saw of a colleague's commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SeenForm(forms.Form):
    """What a colleague in another partner saw, in words alone."""

    words = forms.CharField(
        label=_("What did you see?"),
        help_text=_(
            "Something that happened, and when. Your name and your organisation stand beside it, and "
            "everybody in the partnership reads it. There is no mark to give."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=600,
        error_messages={"required": _("Say what you saw.")},
    )

    use_required_attribute = False
