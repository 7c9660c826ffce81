"""Which people an account is."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.gateways.signin.models import Account
from accord.partnership import actors
from accord.partnership import selectors as partnership


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


def home_of(account: Account | AnonymousUser) -> UUID | None:
    """Return the partnership that opens first for an account, or None for one without a place."""
    if isinstance(account, AnonymousUser):
        return None
    with scope.off():
        people = partnership.people_with_address(account.email)
    return next((found.partnership_id for found in people if actor_in(account, found.partnership_id)), None)
