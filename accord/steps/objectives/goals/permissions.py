"""The steward drafts the goals of the year, whoever leads a team writes its own; everybody reads."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.steps.objectives.goals import selectors

if TYPE_CHECKING:
    from accord.partnership.models import Team
    from accord.steps.objectives.goals.models import Goal


def _leads_one(actor: Actor, team: "Team | None") -> bool:
    led = {found.id for found in selectors.teams_led_by(actor)}
    return bool(led) if team is None else team.id in led


def _leads_its_team(actor: Actor, goal: "Goal") -> bool:
    return goal.team is not None and _leads_one(actor, goal.team)


LEADS = Condition(
    _("the person leads a team, or it is a joint team and the person is the steward"), _leads_one
)
LEADS_ITS = Condition(_("it is the goal of a team that the person leads"), _leads_its_team)

access.register(
    access.Right(
        name="goals.read",
        roles=frozenset({Role.MEMBER, Role.TRUSTED_PERSON}),
        conditions=access.covered(Area.CHARTER),
        sentence=_("People of this partnership read its goals of the year."),
    ),
    access.Right(
        name="goals.draft",
        roles=frozenset({Role.STEWARD}),
        sentence=_("The steward drafts the goals of the year."),
    ),
    access.Right(
        name="goals.write_team",
        conditions={Role.MEMBER: LEADS},
        sentence=_("Whoever leads a team writes its goals."),
    ),
    access.Right(
        name="goals.tend_team",
        conditions={Role.MEMBER: LEADS_ITS},
        sentence=_("Whoever leads a team changes its goals."),
    ),
)
