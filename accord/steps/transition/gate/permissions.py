"""Everybody reads the gate; its team says what is met; whoever signs says how a partner sees it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition


def _is_in_its_team(actor: Actor, transition: "Transition") -> bool:
    return access.allows(actor, "transitions.keep", transition)


IN_TEAM = Condition(_("this person is in the team of the transition"), _is_in_its_team)

access.register(
    access.Right(
        name="gate.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see what has to be true at the gate, and whether it is."),
    ),
    access.Right(
        name="gate.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership take certificate and invitation away."),
    ),
    access.Right(
        name="gate.keep",
        roles=frozenset({"steward"}),
        conditions={"member": IN_TEAM},
        sentence=_("The team of the transition says what has to be true and what is met, or the steward."),
    ),
    access.Right(
        name="gate.propose",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts a waiver or the declaration before every partner."),
    ),
    access.Right(
        name="gate.say",
        roles=frozenset({"signatory", "deputy"}),
        sentence=_("Whoever signs for a partner says how that partner sees the gate."),
    ),
)
