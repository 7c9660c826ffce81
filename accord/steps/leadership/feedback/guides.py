"""Who may guide a leader's review: those whom every partner agreed to trust, from another organisation."""

from typing import TYPE_CHECKING

from accord.foundations.access import Area, Role
from accord.mechanisms.rounds.comments.permissions import stands_apart
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.models import Review


def guides_for(leader: "Person") -> "list[Person]":
    """Return the trusted persons, and facilitators engaged for results, among whom a leader chooses.

    They act for no partner and work for another organisation than the leader. Each holds an office to which
    every partner has agreed: that is the list (decision 0116).
    """
    held = [*partnership.holders(Office.TRUSTED_PERSON), *partnership.holders(Office.FACILITATOR)]
    people = {found.id: found for found in held}
    return [found for found in people.values() if found.employer_id != leader.employer_id and _may(found)]


def guide_is_gone(review: "Review") -> bool:
    """Whether whoever guides a review no longer may, and the talk about the report is still to be held."""
    if review.guide_id is None or review.debriefed_on is not None:
        return False
    return review.guide_id not in {found.id for found in guides_for(review.leader)}


def _may(person: "Person") -> bool:
    actor = actors.actor_for(person.id)
    if actor is None or not stands_apart(actor, None):
        return False
    return Role.TRUSTED_PERSON in actor.roles or Area.RESULTS.value in actor.areas
