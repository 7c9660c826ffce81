"""Everybody reads what changes; the team of the transition writes it; who briefs a team says what it does."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing
    from accord.steps.transition.transitions.models import Transition


def _is_in_its_team(actor: Actor, transition: "Transition") -> bool:
    return access.allows(actor, "transitions.keep", transition)


def _briefs(actor: Actor, briefing: "Briefing") -> bool:
    return access.allows(actor, "cascade.brief", briefing)


IN_TEAM = Condition(_("this person is in the team of the transition"), _is_in_its_team)
BRIEFS = Condition(_("this person briefs the team about the declaration"), _briefs)

access.register(
    access.Right(
        name="mindset.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see what changes with a transition, and whether it did."),
    ),
    access.Right(
        name="mindset.write",
        roles=frozenset({"steward"}),
        conditions={"member": IN_TEAM},
        sentence=_("The team of the transition writes what changes for each value, or the steward."),
    ),
    access.Right(
        name="mindset.say",
        conditions={"steward": BRIEFS, "member": BRIEFS},
        sentence=_("Whoever briefs a team about the declaration writes down what it stops and starts."),
    ),
    access.Right(
        name="mindset.propose",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts the pulses before every partner, who agree to all of them at once."),
    ),
    access.Right(
        name="mindset.schedule",
        sentence=_("Pulses get their days at the declaration, and are announced by the clock."),
        system=True,
    ),
)
