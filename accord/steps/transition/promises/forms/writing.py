"""What was promised, to whom, by whom, why, and where that can be read."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.transition.promises.services.writing import MISSING, PromiseSaid
from accord.web.fields import DayField, NewIdField, SettledField, offer


class PromiseForm(forms.Form):
    """A promise, as it stands in the book."""

    use_required_attribute = False

    new_id = NewIdField()
    words = forms.CharField(
        label=_("What was promised?"),
        help_text=_("In the words in which it was promised, so that those promised know it again."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": MISSING["words"]},
    )
    to = SettledField(label=_("To which organisation?"))
    to_whom = forms.CharField(
        label=_("To whom there, or to which group of people?"),
        help_text=_("Such as “all caretakers”. It may be left out where an organisation is chosen."),
        max_length=160,
        required=False,
    )
    by = forms.ChoiceField(
        label=_("Which organisation promised it?"),
        error_messages={"required": _("Choose who promised it.")},
    )
    by_whom = forms.CharField(
        label=_("Who spoke for it?"),
        help_text=_("The office, such as “bid director”; a name only where it is needed to ask again."),
        max_length=120,
        required=False,
    )
    why = forms.CharField(
        label=_("Why was it promised?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": MISSING["why"]},
    )
    source = forms.CharField(
        label=_("Where can it be read, or who heard it?"),
        help_text=_("Such as “bid, volume 3, page 41”, “meeting at Hill Lane”."),
        max_length=240,
        error_messages={"required": MISSING["source"]},
    )
    made_on = DayField(label=_("On which day was it promised?"), required=False)

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self._organisations = {str(found.id): found for found in partnership.organisations()}
        named = [(key, found.name) for key, found in self._organisations.items()]
        offer(self, "to", [("", _now("No organisation: a group of people")), *named])
        offer(self, "by", [("", _now("Choose an organisation")), *named])

    @property
    def said(self) -> PromiseSaid:
        given = {name: value for name, value in self.cleaned_data.items() if name != "new_id"}
        to = self._organisations.get(given["to"])
        return PromiseSaid(**given | {"to": to, "by": self._organisations[given["by"]]})
