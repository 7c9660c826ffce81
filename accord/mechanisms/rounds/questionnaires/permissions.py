"""Who sets rounds up, and who reads what was set up."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition


def _signs_for(actor: Actor, organisation_id: UUID) -> bool:
    return organisation_id in actor.mandates


SIGNS_FOR = Condition(_("this person signs for the partner that stops it"), _signs_for)

access.register(
    access.Right(
        name="questionnaires.write",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes questionnaires; every partner agrees to the round that asks one."),
    ),
    access.Right(
        name="rounds.stop",
        conditions={"signatory": SIGNS_FOR, "deputy": SIGNS_FOR},
        sentence=_("A round of the programme is stopped by those who sign for a partner, or their deputies."),
    ),
    access.Right(
        name="rounds.set_up",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up a round; every partner has to agree to it."),
    ),
    access.Right(
        name="rounds.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership see its rounds."),
    ),
    access.Right(
        name="rounds.run",
        roles=frozenset(),
        sentence=_("A round opens and closes by the clock, and by nobody's hand."),
        system=True,
    ),
)
