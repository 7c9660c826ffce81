"""In which partnerships of the site one address holds an office: the one look over all of them."""

from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import clock, scope
from accord.partnership import selectors
from accord.partnership.rules import Office, in_force

if TYPE_CHECKING:
    from accord.partnership.models import Person


def holding_everywhere(person_id: UUID, office: Office) -> "list[Person]":
    """Return the records of whoever signs in with this person’s address and holds an office there today.

    Each with its partnership, by name. An address is proved at sign-in, so it is one person’s (0041).
    """
    own = selectors.person(person_id)
    with scope.off():
        found = selectors.people_with_address(own.email)
        return [
            each
            for each in found
            if any(
                held.office == office and in_force(held, clock.today(each.partnership.zone))
                for held in each.appointments.all()
            )
        ]
