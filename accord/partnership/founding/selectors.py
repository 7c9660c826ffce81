"""How far the founding has come: who signs for each partner, and whom it waits for by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors
from accord.partnership.models import Mandate, Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A partner with who signs for it.

    stands: they can sign today, or from the day on which they begin. waiting: they have not confirmed.
    """

    organisation: Organisation
    stands: Sequence[Mandate]
    waiting: Sequence[Mandate]
    may_name: bool

    @property
    def is_waited_for(self) -> bool:
        return not any(each.since <= selectors.today() for each in self.stands)


def signing(actor: Actor) -> list[Signing]:
    """Return every partner, and every organisation that was asked to join, with who signs for it."""
    access.require(actor, "partnership.read")
    held = selectors.mandates_held()
    asked = {mandate.organisation_id for mandate in held}
    partners = {found.id for found in selectors.partners()}
    return [
        Signing(
            organisation=organisation,
            stands=[each for each in held if _of(each, organisation) and each.unconfirmed_since is None],
            waiting=[each for each in held if _of(each, organisation) and each.unconfirmed_since],
            may_name=access.allows(actor, "partnership.name_own", organisation),
        )
        for organisation in selectors.organisations()
        if organisation.id in partners | asked
    ]


def is_founded(found: Sequence[Signing]) -> bool:
    """Say whether two partners have signatories, so that something can be shared."""
    return sum(1 for each in found if each.stands and each.organisation.signs) >= FEWEST_PARTIES


def organisation_for(actor: Actor, organisation_id: UUID) -> Organisation:
    """Return a partner for which the actor may name who signs; raises Http404, Denied."""
    found = selectors.organisation_or_none(organisation_id)
    if found is None:
        raise Http404
    access.require(actor, "partnership.name_own", found)
    return found


def mandate_named(actor: Actor, mandate_id: UUID) -> Mandate:
    """Return a mandate for the person who is named; raises Http404, Denied."""
    found = _mandate(mandate_id)
    access.require(actor, "partnership.confirm_mandate", found)
    return found


def mandate_of_own(actor: Actor, mandate_id: UUID) -> Mandate:
    """Return a mandate of the actor's own partner; raises Http404, Denied."""
    found = _mandate(mandate_id)
    access.require(actor, "partnership.name_own", found.organisation)
    return found


def _mandate(mandate_id: UUID) -> Mandate:
    found = selectors.mandate_or_none(mandate_id)
    if found is None:
        raise Http404
    return found


def _of(mandate: Mandate, organisation: Organisation) -> bool:
    return mandate.organisation_id == organisation.id
