"""How somebody contributes: one sentence, linked to a goal and a behaviour, and how we will tell."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.services import Words
from accord.web.fields import offer

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Goal, Year


class ObjectiveForm(forms.Form):
    """The objective. seen: the words about which hints were shown already: they are saved as they are."""

    sentence = forms.CharField(
        label=_("How do you contribute?"),
        help_text=_("One sentence that begins with “I”."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": _("Say in one sentence how you contribute.")},
    )
    told = forms.CharField(
        label=_("How will we tell?"),
        help_text=_("What can be counted, or who in another organisation could say so."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        error_messages={"required": _("Say how we will tell.")},
    )
    goal = forms.ChoiceField(
        label=_("To which goal?"), error_messages={"required": _("Choose a goal of this year.")}
    )
    behaviour = forms.ChoiceField(
        label=_("By which behaviour?"), error_messages={"required": _("Choose a behaviour.")}
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, *args: Any, year: "Year", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._goals = {str(found.id): found for found in goals.living(year)}
        self._behaviours = {str(found.id): found for found in goals.behaviours()}
        offer(self, "goal", [("", _now("Choose a goal")), *_by_team(list(self._goals.values()))])
        named = [(key, found.behaviour) for key, found in self._behaviours.items()]
        offer(self, "behaviour", [("", _now("Choose a behaviour")), *named])

    def words(self) -> Words:
        """Return what was written."""
        given = self.cleaned_data
        return Words(
            sentence=given["sentence"],
            told=given["told"],
            goal=self._goals[given["goal"]],
            behaviour=self._behaviours[given["behaviour"]],
        )

    @property
    def as_typed(self) -> str:
        """What the hints are about, on one line."""
        return " ".join((self.cleaned_data["sentence"], self.cleaned_data["told"]))

    def keep_in_mind(self) -> None:
        """Let the form know, when it comes back, about which words hints were shown."""
        sent: Any = self.data
        again = sent.copy()
        again["seen"] = self.as_typed
        self.data = again

    @property
    def hints_were_seen(self) -> bool:
        return bool(self.cleaned_data["seen"] == self.as_typed)


class CounterpartForm(forms.Form):
    """Who agrees with somebody who has no line manager."""

    person = forms.ChoiceField(
        label=_("Who agrees with you?"),
        help_text=_("Somebody of the board, or your counterpart in another partner. Ask first."),
        error_messages={"required": _("Choose who agrees with you.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "person", partnership.people_to_choose())

    def person_given(self) -> UUID:
        return UUID(self.cleaned_data["person"])


def _by_team(found: "list[Goal]") -> list[tuple[str, list[tuple[str, str]]]]:
    """The goals of the partnership first, then those of teams, under the name of the team."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for goal in sorted(found, key=lambda each: (each.team is not None, str(each.team))):
        name = goal.team.name if goal.team else _now("The partnership")
        groups.setdefault(name, []).append((str(goal.id), goal.title))
    return list(groups.items())
