"""A proposal is decided by those who hold a mandate for a party to it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.agreement.models import Proposal


def _signs_for_a_party(actor: Actor, proposal: "Proposal") -> bool:
    return proposal.parties.filter(party_id__in=actor.mandates).exists()


def _put_it_forward(actor: Actor, proposal: "Proposal") -> bool:
    return proposal.opened_by == actor.person_id


FOR_A_PARTY = Condition(_("the organisation for which this person signs is asked"), _signs_for_a_party)
OWN = Condition(_("this person put it forward"), _put_it_forward)


access.register(
    access.Right(
        name="agreement.read",
        roles=frozenset({"member", "trusted_person", "facilitator"}),
        sentence=_("People of this partnership read what is proposed and agreed."),
    ),
    access.Right(
        name="agreement.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take what is agreed away as files; those from outside read it here."
        ),
    ),
    access.Right(
        name="agreement.decide",
        conditions={"signatory": FOR_A_PARTY, "deputy": FOR_A_PARTY},
        sentence=_("The signatories of each partner decide this, or their deputies."),
    ),
    access.Right(
        name="agreement.withdraw",
        conditions={"steward": OWN, "signatory": OWN},
        sentence=_("Whoever put it forward withdraws it. Others decline it, by whoever signs for them."),
    ),
)
