"""Who may sign for whom, and on whose paper: what joint decisions ask of us, since they know no people."""

from collections.abc import Iterable
from uuid import UUID

from accord.agreement import neighbours
from accord.agreement.neighbours import Paper, Signer, Signers
from accord.partnership import selectors


@neighbours.who_signs
def signers(parties: Iterable[UUID]) -> Signers:
    """Return who may sign for each of these partners today, deputies last."""
    found: dict[UUID, tuple[Signer, ...]] = {}
    for mandate in selectors.signatories_of(parties):
        signer = Signer(mandate.person.name, mandate.deputy)
        found[mandate.organisation_id] = (*found.get(mandate.organisation_id, ()), signer)
    return found


@neighbours.paper
def paper() -> Paper:
    """Return the name and the colour of the partnership in scope."""
    held = selectors.partnership()
    return Paper(held.name, held.brand_colour)
