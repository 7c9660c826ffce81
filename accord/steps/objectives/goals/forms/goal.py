"""A goal: what we want to reach, how we will tell, who sees to it, and by which behaviours."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.objectives.goals import selectors
from accord.steps.objectives.goals.services import GoalWords
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Team


class GoalForm(forms.Form):
    """A goal of the partnership."""

    title = forms.CharField(
        label=_("What do we want to reach?"),
        help_text=_("One sentence. “Every school opens on the day that was promised.”"),
        max_length=200,
        error_messages={"required": _("Say what we want to reach.")},
    )
    measure = forms.CharField(
        label=_("How will we tell?"),
        help_text=_("What anybody could count or see at the end of the year."),
        max_length=300,
        error_messages={"required": _("Say how we will tell.")},
    )
    source = forms.CharField(
        label=_("Where does it come from?"),
        help_text=_("The business plan, or a result that was talked about."),
        max_length=200,
        required=False,
    )
    owner = forms.ChoiceField(
        label=_("Who sees to it?"), error_messages={"required": _("Choose who sees to it.")}
    )
    behaviours = forms.MultipleChoiceField(
        label=_("By which behaviours is it reached?"),
        help_text=_("One to three of the charter’s."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one to three behaviours.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", partnership.people_to_choose())
        offer(self, "behaviours", [(str(found.id), found.behaviour) for found in selectors.behaviours()])

    def words(self) -> GoalWords:
        """Return what was written."""
        given = self.cleaned_data
        return GoalWords(
            title=given["title"],
            measure=given["measure"],
            source=given["source"],
            owner=partnership.person(UUID(given["owner"])),
            behaviours=[found for found in selectors.behaviours() if str(found.id) in given["behaviours"]],
        )


class TeamGoalForm(GoalForm):
    """A goal of a team that whoever writes it leads."""

    team = forms.ChoiceField(label=_("Of which team?"), error_messages={"required": _("Choose a team.")})
    field_order = ("team", "title", "measure", "owner", "behaviours", "source")

    def __init__(self, *args: Any, teams: "Sequence[Team]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._teams = {str(team.id): team for team in teams}
        offer(self, "team", [(key, team.name) for key, team in self._teams.items()])

    def team_given(self) -> "Team":
        return self._teams[self.cleaned_data["team"]]


class DropForm(forms.Form):
    """Why a team gives its goal up."""

    reason = forms.CharField(
        label=_("Why does the team give it up?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        error_messages={"required": _("Give the reason, so that others understand it.")},
    )

    use_required_attribute = False
