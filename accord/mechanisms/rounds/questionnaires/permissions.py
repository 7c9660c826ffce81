"""Who sets rounds up, and who reads what was set up."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor


def _signs_for(actor: Actor, organisation_id: UUID) -> bool:
    return organisation_id in actor.mandates


access.register(
    access.Right(
        name="rounds.stop",
        roles=frozenset({"signatory"}),
        sentence=_("A round of the programme is stopped by those who sign for a partner, or their deputies."),
        condition=_signs_for,
    ),
    access.Right(
        name="rounds.set_up",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up a round; every partner has to agree to it."),
    ),
    access.Right(
        name="rounds.read",
        roles=frozenset({"member", "steward", "facilitator", "trusted_person"}),
        sentence=_("People of this partnership see its rounds."),
    ),
    access.Right(
        name="rounds.run",
        roles=frozenset(),
        sentence=_("A round opens and closes by the clock, and by nobody's hand."),
        system=True,
    ),
)
