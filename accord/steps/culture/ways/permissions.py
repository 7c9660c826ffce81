"""Everybody reads the register; a partner says its own way; whoever leads writes down what was decided."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition

if TYPE_CHECKING:
    from accord.partnership.models import Organisation


def _signs_for(actor: Actor, organisation: "Organisation") -> bool:
    return organisation.id in actor.mandates


OWN = Condition(_("it is the organisation for which this person signs"), _signs_for)

access.register(
    access.Right(
        name="ways.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read its register of ways of working."),
    ),
    access.Right(
        name="ways.keep",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts topics into the register."),
    ),
    access.Right(
        name="ways.decide",
        roles=frozenset({"steward", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_(
            "The steward, a trusted person or a facilitator engaged for talks leads the workshop, and writes "
            "down what was decided together."
        ),
    ),
    access.Right(
        name="ways.say",
        conditions={"signatory": OWN, "deputy": OWN},
        sentence=_("How an organisation does something is said by its own signatories, or their deputies."),
    ),
    access.Right(
        name="ways.insist",
        roles=frozenset({"steward", "signatory", "deputy"}),
        sentence=_("The steward, and whoever signs for a partner, say that a topic needs every partner."),
    ),
)
