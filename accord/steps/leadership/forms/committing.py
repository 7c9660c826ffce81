"""Making a commitment."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import DayField, NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.standards.models import Behaviour


class Step(StrEnum):
    """What the page that shows how it reads sends beside the form: the promise, or that it is to change."""

    COMMIT = "commit"
    CHANGE = "change"


class CommitForm(forms.Form):
    """What, tied to which behaviour, how anyone could tell, and by when."""

    behaviour = forms.ChoiceField(
        label=_("Which behaviour of the charter is it about?"),
        error_messages={"required": _("Choose a behaviour.")},
    )
    says = forms.CharField(
        label=_("What will you do?"),
        help_text=_(
            "One sentence, in your own words, that begins with “I”. Everybody in the partnership reads it."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=200,
        error_messages={"required": _("Say what you will do.")},
    )
    how_seen = forms.CharField(
        label=_("How could anyone tell?"),
        help_text=_("Something that people in other organisations can see for themselves."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": _("Say how anyone could tell.")},
    )
    due = DayField(
        label=_("By when?"),
        help_text=_("Within a year. On that day you say what came of it."),
        missing=_("Choose the day by which you will have done it."),
    )
    new_id = NewIdField()

    use_required_attribute = False

    def __init__(self, *args: Any, behaviours: "Sequence[Behaviour]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._behaviours = {str(found.id): found for found in behaviours}
        named = [(key, found.behaviour) for key, found in self._behaviours.items()]
        offer(self, "behaviour", [("", _now("Choose a behaviour")), *named])

    def behaviour_given(self) -> "Behaviour":
        return self._behaviours[self.cleaned_data["behaviour"]]
