"""Declaring an interest; and the last day of something, which ends roles too."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField


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
    since = DayField(label=_("Since when?"), help_text=_("It may be long ago."), missing=_("Choose a day."))
    until = DayField(
        label=_("Until when?"), help_text=_("Leave it empty where you do not know."), required=False
    )

    use_required_attribute = False


class EndForm(forms.Form):
    """The last day of something."""

    last_day = DayField(
        label=_("The last day"), help_text=_("It holds through this day."), missing=_("Choose a day.")
    )

    use_required_attribute = False

    @property
    def day(self) -> date:
        found: date = self.cleaned_data["last_day"]
        return found
