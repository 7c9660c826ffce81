"""Choosing the own letters."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.overview.digest.rules import MIDNIGHT, Pace, Wish
from accord.overview.digest.words import hour

HOURS = [(number, hour(number)) for number in range(MIDNIGHT)]


class ChooseForm(forms.Form):
    """How often, and in which hours not."""

    pace = forms.ChoiceField(
        label=_("How often do you want to hear of what waits for you?"),
        choices=Pace.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how often.")},
    )
    quiet_from = forms.TypedChoiceField(
        label=_("No letter from"),
        choices=HOURS,
        coerce=int,
        help_text=_("The clocks are those of the partnership. The same hour twice means no quiet hours."),
    )
    quiet_until = forms.TypedChoiceField(label=_("until"), choices=HOURS, coerce=int)

    @property
    def wish(self) -> Wish:
        """What was chosen; of a valid form."""
        chosen = self.cleaned_data
        return Wish(
            pace=Pace(chosen["pace"]), quiet_from=chosen["quiet_from"], quiet_until=chosen["quiet_until"]
        )
