"""Joining a workshop by its code, and proposing how we do something."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.culture.ways.live.services import Proposed
from accord.steps.culture.ways.rules import Kind
from accord.web.fields import CodeField, offer

LONGEST = 200


class CodeForm(forms.Form):
    """The code that stands on the wall."""

    code = CodeField(
        label=_("Code"),
        help_text=_("Six letters and digits. Spaces do not matter."),
        missing=_("Type in the code."),
    )


class SuggestionForm(forms.Form):
    """What one phone proposes."""

    use_required_attribute = False

    choice = forms.ChoiceField(
        label=_("How should we do it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    words = forms.CharField(
        label=_("In one line: what would we do?"),
        help_text=_("It may be left out. The room may read it, without a name."),
        max_length=LONGEST,
        required=False,
    )

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self._partners = {str(found.id): found for found in partnership.partners()}
        taken = [
            (key, _now("Take the way of {name}").format(name=found.name))
            for key, found in self._partners.items()
        ]
        others = [
            (Kind.BLEND.value, _now("Put ways together")),
            (Kind.NEW.value, _now("Make a new way of our own")),
            (Kind.APART.value, _now("Stay different here")),
        ]
        offer(self, "choice", [*taken, *others])

    @property
    def proposed(self) -> Proposed:
        choice, words = self.cleaned_data["choice"], self.cleaned_data["words"]
        if choice in self._partners:
            return Proposed(kind=Kind.ADOPT, organisation=self._partners[choice], words=words)
        return Proposed(kind=Kind(choice), words=words)
