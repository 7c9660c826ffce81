"""One dilemma: what is chosen lives as long as the answer to one request."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import offer

if TYPE_CHECKING:
    from django.http import QueryDict

    from accord.mechanisms.cascade.subjects import Dilemma


class DilemmaForm(forms.Form):
    """One hard case. What is chosen lives as long as the answer to this one request."""

    use_required_attribute = False

    choice = forms.ChoiceField(
        widget=forms.RadioSelect(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Choose one of them. Nobody learns which."),
            "invalid_choice": _("Choose one of them. Nobody learns which."),
        },
    )

    def __init__(self, data: "QueryDict | None", *, dilemma: "Dilemma") -> None:
        super().__init__(data)
        self.fields["choice"].label = str(dilemma.question)
        offer(self, "choice", [(str(number), option.words) for number, option in enumerate(dilemma.options)])

    def chosen(self) -> int:
        """Return which option was chosen, counted from 0."""
        return int(self.cleaned_data["choice"])
