"""Tells joint decisions who may sign for a partner today, and what those who sign have declared."""

from collections.abc import Iterable
from uuid import UUID

from accord.agreement import signers
from accord.agreement.signers import People, Signer
from accord.foundations.addresses import address
from accord.partnership import selectors
from accord.partnership.interests import selectors as interests


def may_sign(parties: Iterable[UUID]) -> dict[UUID, list[Signer]]:
    """Return who may decide for each partner today, deputies last."""
    declared = interests.by_person()
    return {
        party_id: [
            Signer(
                name=mandate.person.name,
                deputy=mandate.deputy,
                interests=declared.get(mandate.person_id, ()),
            )
            for mandate in selectors.signatories(party_id)
        ]
        for party_id in parties
    }


signers.register(
    People(
        may_sign=may_sign,
        interests=interests.by_person,
        roles_url=lambda: address("partnership:roles"),
    )
)
