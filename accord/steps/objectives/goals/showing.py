"""A goal as pages show it, and as forms start from it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Goal


def facts(goal: "Goal") -> list[Fact]:
    """Return what there is to say about a goal."""
    found = [
        Fact(_("How we will tell"), goal.measure),
        Fact(_("Who sees to it"), f"{goal.owner.name}, {goal.owner.employer.name}"),
        Fact(_("By which behaviours"), "; ".join(shown.behaviour.behaviour for shown in goal.shown.all())),
    ]
    if goal.source:
        found.append(Fact(_("Where it comes from"), goal.source))
    if goal.dropped_because:
        found.append(Fact(_("Given up, because"), goal.dropped_because))
    return found


def initial(goal: "Goal | None") -> dict[str, object]:
    """Return what the form of a goal starts from."""
    if goal is None:
        return {}
    return {
        "team": str(goal.team_id),
        "title": goal.title,
        "measure": goal.measure,
        "source": goal.source,
        "owner": str(goal.owner_id),
        "behaviours": [str(shown.behaviour_id) for shown in goal.shown.all()],
    }
