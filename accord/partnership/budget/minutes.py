"""What joint decisions take of the time of those who sign: reading the text with care, and deciding."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.agreement import reading
from accord.agreement import selectors as agreement
from accord.agreement.rules import State
from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

Signing = Mapping[UUID, set[UUID]]


@minutes
def decisions_asked(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return the joint decisions that were put before the partners in a quarter, and who reads them."""
    found = agreement.opened_between(*quarter.moments(partnership.partnership().zone))
    signing = _signing() if found else {}
    return [
        Asked(
            key=proposal.id,
            what=_("Agree or decline: {title}").format(title=proposal.title),
            url=address("agreement:proposal", proposal_id=proposal.id),
            at=proposal.opened_at,
            minutes=reading.minutes(proposal.text),
            people=_asked_about(proposal, signing),
            begun=True,
        )
        for proposal in found
    ]


def _asked_about(proposal: "Proposal", signing: Signing) -> frozenset[UUID]:
    """Return who decided; and for each partner that still has to, who signs for it. Each once."""
    people: set[UUID] = set()
    for party in proposal.parties.all():
        decisions = party.decisions.all()
        people.update(decision.decided_by for decision in decisions)
        if proposal.state == State.OPEN and all(decision.void for decision in decisions):
            people |= signing.get(party.party_id, set())
    return frozenset(people)


def _signing() -> Signing:
    """Return who signs for each partner today; deputies where nobody else does, since one decides."""
    first: dict[UUID, set[UUID]] = defaultdict(set)
    deputies: dict[UUID, set[UUID]] = defaultdict(set)
    for mandate in partnership.mandates_today():
        (deputies if mandate.deputy else first)[mandate.organisation_id].add(mandate.person_id)
    return {**deputies, **first}
