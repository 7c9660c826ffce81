"""What waits for the same person in other partnerships: how much, and where; each opens its own page."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from accord.foundations import registry, scope
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.partnership import selectors as partnership
from accord.partnership.actors import actor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.partnership.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """One other partnership: how many things wait there, when the first is due, and the own page there.

    What they are is read there alone: that partnership may ask for more than this one before it opens.
    """

    name: str
    waiting: int
    due: datetime | None
    url: str


def elsewhere(actor: Actor) -> list[Elsewhere]:
    """Return the other partnerships in which the actor has a place today, by name."""
    if actor.person_id is None:
        return []
    own = partnership.person(actor.person_id)
    with scope.off():
        others = [
            each
            for each in partnership.people_with_address(own.email)
            if each.partnership_id != own.partnership_id
        ]
    return list(_found(others))


def _found(people: "list[Person]") -> "Iterator[Elsewhere]":
    for person in people:
        with scope.partnership(person.partnership_id):
            actor = actor_of(person)
            if actor is None:
                continue
            waiting = registry.waiting_for(actor)
            yield Elsewhere(
                name=person.partnership.name,
                waiting=len(waiting),
                due=next((each.due for each in waiting if each.due), None),
                url=address("overview:my-page"),
            )
