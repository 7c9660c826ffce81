"""Thanking a colleague, and saying who may read it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.choosing import PersonField, offer_people
from accord.steps.culture.thanks.rules import ANSWERS, Place
from accord.web.fields import NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person
    from accord.standards.models import Behaviour


class ThanksForm(forms.Form):
    """Whom, for which behaviour, and what happened."""

    use_required_attribute = False

    new_id = NewIdField()
    receiver = PersonField(
        label=_("Whom do you thank?"),
        help_text=_("People of other organisations come first: there thanks are rarest."),
        missing=_("Choose a colleague."),
    )
    behaviour = forms.ChoiceField(
        label=_("For which of our behaviours?"),
        error_messages={"required": _("Choose a behaviour.")},
    )
    words = forms.CharField(
        label=_("What happened?"),
        help_text=_(
            "What he or she did, and what came of it. Nobody else reads it unless your colleague agrees."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=500,
        error_messages={"required": _("Say what happened.")},
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        colleagues: "Sequence[tuple[str, list[Person]]]",
        behaviours: "Sequence[Behaviour]",
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self._behaviours = {str(found.id): found for found in behaviours}
        named = [(key, found.behaviour) for key, found in self._behaviours.items()]
        offer(self, "behaviour", [("", _now("Choose a behaviour")), *named])
        offer_people(self, "receiver", colleagues)

    @property
    def receiver_given(self) -> "Person":
        found: Person = self.cleaned_data["receiver"]
        return found

    @property
    def behaviour_given(self) -> "Behaviour":
        return self._behaviours[self.cleaned_data["behaviour"]]


class AnswerForm(forms.Form):
    """Who may read it."""

    use_required_attribute = False

    place = forms.ChoiceField(
        label=_("Who may read this?"),
        help_text=_("You can say it anew at any time."),
        choices=[(place.value, place.label) for place in ANSWERS],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who may read it.")},
    )

    @property
    def place_given(self) -> Place:
        return Place(self.cleaned_data["place"])
