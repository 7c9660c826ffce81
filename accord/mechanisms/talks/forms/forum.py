"""One more forum on the list."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ForumForm(forms.Form):
    """One more forum on the list."""

    name = forms.CharField(
        label=_("What is the forum called?"),
        help_text=_("A board or a meeting that decides, such as “Strategic board”."),
        max_length=120,
        error_messages={"required": _("Say what the forum is called.")},
    )
