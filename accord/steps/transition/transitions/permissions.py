"""Everybody reads how a transition goes; the steward begins one; its team keeps the plan with the steward."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition
from accord.steps.transition.transitions import selectors

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition


def _is_in_its_team(actor: Actor, transition: "Transition") -> bool:
    return actor.person_id is not None and selectors.is_in_team(transition.id, actor.person_id)


IN_TEAM = Condition(_("this person is in the team of the transition"), _is_in_its_team)

access.register(
    access.Right(
        name="transitions.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see how its transitions go."),
    ),
    access.Right(
        name="transitions.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership take its handover records away."),
    ),
    access.Right(
        name="transitions.begin",
        roles=frozenset({"steward"}),
        sentence=_("The steward begins a transition, moves its gate and says who is in its team."),
    ),
    access.Right(
        name="transitions.keep",
        roles=frozenset({"steward"}),
        conditions={"member": IN_TEAM},
        sentence=_("The team of a transition keeps its plan and its rosters, and so does the steward."),
    ),
    access.Right(
        name="transitions.declare",
        sentence=_("A transition is declared when every partner has agreed, and in no other way."),
        system=True,
    ),
)
