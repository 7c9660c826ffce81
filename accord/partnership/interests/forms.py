"""Declaring an interest; and the last day of something, which ends roles too."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def day_field(label: Any, hint: Any, *, required: bool = True) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose a day."), "invalid": _("Write a day such as 2026-03-31.")},
    )


class DeclareForm(forms.Form):
    """In what, since when, until when."""

    what = forms.CharField(
        label=_("In what do you have an interest?"),
        help_text=_(
            "For instance: shares in a firm, a second post, somebody close to you who works for a bidder. "
            "Name no other person."
        ),
        max_length=200,
        error_messages={"required": _("Say in what you have an interest.")},
    )
    since = day_field(_("Since when?"), _("It may be long ago."))
    until = day_field(_("Until when?"), _("Leave it empty where you do not know."), required=False)

    use_required_attribute = False


class EndForm(forms.Form):
    """The last day of something."""

    last_day = day_field(_("The last day"), _("It holds through this day."))

    use_required_attribute = False

    @property
    def day(self) -> date:
        found: date = self.cleaned_data["last_day"]
        return found
