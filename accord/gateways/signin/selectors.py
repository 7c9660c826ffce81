"""Which people an account is, and who there is to be in the demo."""

from dataclasses import dataclass
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.gateways.signin.models import Account
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier


def actor_in(account: Account, partnership_id: UUID) -> Actor | None:
    """Return who the account is in a partnership today, or None for a stranger."""
    with scope.off():
        person = next(
            (
                found
                for found in partnership.people_with_address(account.email)
                if found.partnership_id == partnership_id
            ),
            None,
        )
    if person is None:
        return None
    with scope.partnership(partnership_id):
        return actors.actor_for(person.id)


def home_of(account: Account) -> UUID | None:
    """Return the partnership that opens first for an account."""
    with scope.off():
        people = partnership.people_with_address(account.email)
    return next((found.partnership_id for found in people if actor_in(account, found.partnership_id)), None)


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody one can be in the demo."""

    person_id: UUID
    name: str
    role: str
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonaGroup:
    """The personas of one organisation."""

    organisation: str
    personas: tuple[Persona, ...]


def personas(partnership_id: UUID) -> list[PersonaGroup]:
    """Return everybody of a partnership who has an address, by organisation, those with most to do first."""
    with scope.partnership(partnership_id):
        in_post = [found for found in partnership.people_in_post() if found.person.email]
        offices = partnership.offices_by_person()
        return [
            PersonaGroup(
                organisation.name,
                tuple(
                    Persona(
                        found.person.id,
                        found.person.name,
                        found.assignment.role or found.assignment.get_tier_display(),
                        offices.get(found.person.id, ()),
                    )
                    for found in sorted(
                        in_post,
                        key=lambda each: (
                            each.person.id not in offices,
                            list(Tier.values).index(each.assignment.tier),
                        ),
                    )
                    if found.assignment.organisation_id == organisation.id
                ),
            )
            for organisation in partnership.organisations()
        ]
