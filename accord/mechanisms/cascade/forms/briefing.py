"""The record of a briefing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.cascade.forms.present import PresentForm


class BriefForm(PresentForm):
    """The record of a briefing."""

    asked = forms.CharField(
        label=_("What was asked?"),
        help_text=_("By whom does not matter. Whoever leads the level above reads it, and the steward."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_on"].label = _("On which day did you brief the team?")
        self.fields["present"].label = _("Who was there?")


class CatchUpForm(PresentForm):
    """Those who missed the briefing, or joined since, and have been told."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_on"].label = _("On which day did you tell them?")
        self.fields["present"].label = _("Whom have you told?")
