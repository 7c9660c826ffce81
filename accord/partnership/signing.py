"""Who may sign, what they declared, on whose paper: what joint decisions ask, since they know no people."""

from collections.abc import Iterable
from uuid import UUID

from accord.agreement import neighbours
from accord.agreement.neighbours import Declared, Paper, Signer, Signers
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.partnership import selectors
from accord.partnership.interests import selectors as interests


@neighbours.who_signs
def signers(parties: Iterable[UUID]) -> Signers:
    """Return who may sign for each of these partners today, deputies last."""
    declared = interests.by_person()
    found: dict[UUID, tuple[Signer, ...]] = {}
    for mandate in selectors.signatories_of(parties):
        signer = Signer(mandate.person.name, mandate.deputy, declared.get(mandate.person_id, ()))
        found[mandate.organisation_id] = (*found.get(mandate.organisation_id, ()), signer)
    return found


@neighbours.who_declared
def declared() -> Declared:
    """Return what each person has declared and not ended."""
    return interests.by_person()


@neighbours.where_named
def roles_url(actor: Actor) -> str:
    """Return where a reader finds who signs for whom; "" where people are closed to one."""
    return address("partnership:roles") if access.allows(actor, "partnership.read") else ""


@neighbours.paper
def paper() -> Paper:
    """Return the name and the colour of the partnership in scope."""
    held = selectors.partnership()
    return Paper(held.name, held.brand_colour)
