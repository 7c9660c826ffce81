"""A proposal is decided by those who hold a mandate for a party to it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.agreement.models import Proposal


def _signs_for_a_party(actor: Actor, proposal: "Proposal") -> bool:
    return proposal.parties.filter(party_id__in=actor.mandates).exists()


access.register(
    access.Right(
        name="agreement.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what is proposed and agreed."),
    ),
    access.Right(
        name="agreement.decide",
        roles=frozenset({"signatory"}),
        sentence=_("The signatories of each partner decide this, or their deputies."),
        condition=_signs_for_a_party,
    ),
    access.Right(
        name="agreement.withdraw",
        roles=frozenset({"steward"}),
        sentence=_("The steward withdraws a proposal."),
    ),
)
