"""What somebody does, and where."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.keeping.values import Post
from accord.partnership.rules import Tier
from accord.web.fields import SettledField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Assignment, Organisation, Team


class PostForm(forms.Form):
    """What somebody does, and where."""

    use_required_attribute = False

    organisation = forms.ChoiceField(
        label=_("Organisation"), error_messages={"required": _("Choose the organisation.")}
    )
    team = SettledField(label=_("Team"))
    tier = forms.ChoiceField(label=_("Tier"), choices=Tier.choices, initial=Tier.EVERYONE)
    role = forms.CharField(label=_("Role"), max_length=120, required=False)
    manager = forms.CharField(
        label=_("Manager"),
        help_text=_("The name, the e-mail address or the staff number."),
        max_length=254,
        required=False,
    )

    def __init__(
        self, *args: Any, bodies: "Sequence[Organisation]", teams: "Sequence[Team]", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._bodies = {str(found.id): found for found in bodies}
        self._teams = {str(found.id): found for found in teams}
        offer(self, "organisation", [(key, found.name) for key, found in self._bodies.items()])
        offer(self, "team", [("", _now("No team")), *_by_organisation(teams)])
        if len(bodies) == 1:
            self.fields["organisation"].widget = forms.HiddenInput()
            self.fields["organisation"].initial = next(iter(self._bodies))

    @property
    def post(self) -> Post:
        given = self.cleaned_data
        return Post(
            organisation=self._bodies[given["organisation"]],
            team=self._teams.get(given["team"]),
            tier=Tier(given["tier"]),
            role=given["role"],
            manager=given["manager"],
        )


def post_of(place: "Assignment") -> dict[str, str]:
    """Return what somebody does in a place, for a form to begin with."""
    return {
        "organisation": str(place.organisation_id),
        "team": str(place.team_id or ""),
        "tier": place.tier,
        "role": place.role,
        "manager": place.manager.name if place.manager else "",
    }


def _by_organisation(teams: "Sequence[Team]") -> list[tuple[str, list[tuple[str, str]]]]:
    """Teams as choices, each under its organisation; joint ones under a name of their own."""
    found: dict[str, list[tuple[str, str]]] = {}
    for team in teams:
        owner = team.organisation.name if team.organisation else _now("Joint teams")
        found.setdefault(owner, []).append((str(team.id), team.name))
    return list(found.items())
