"""Naming a team, saying where it hangs, and where its people go when it closes."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.web.fields import SettledField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Team

STAY = "stay"


class TeamForm(forms.Form):
    """What a team is called, and below which other it hangs."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is the team called?"),
        max_length=120,
        error_messages={"required": _("Write what the team is called.")},
    )
    parent = SettledField(label=_("Below which team does it hang?"))

    def __init__(self, *args: Any, parents: "Sequence[Team]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._parents = {str(team.id): team for team in parents}
        offer(self, "parent", [("", _now("None: it stands on top")), *_named(parents)])

    @property
    def above(self) -> "Team | None":
        return self._parents.get(self.cleaned_data["parent"])


class CloseForm(forms.Form):
    """Where the people of a team go when it closes."""

    use_required_attribute = False

    into = forms.ChoiceField(
        label=_("Where do its people go?"),
        help_text=_("Teams below it go there too. Without another team they go where this one hung."),
        error_messages={"required": _("Say where its people go.")},
    )

    def __init__(self, *args: Any, others: "Sequence[Team]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._others = {str(team.id): team for team in others}
        stay = (STAY, _now("To no team: they keep their places without one"))
        offer(self, "into", [("", _now("Choose")), stay, *_named(others)])

    @property
    def other(self) -> "Team | None":
        return self._others.get(self.cleaned_data["into"])


def _named(teams: "Sequence[Team]") -> list[tuple[str, str]]:
    joint = _now("{name} (joint)")
    return [(str(team.id), joint.format(name=team.name) if team.is_joint else team.name) for team in teams]
