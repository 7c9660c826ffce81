"""What waits for administrators: corrections and erasures that people in their care asked for."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.privacy import selectors


@waiting
def requests_waiting(actor: Actor) -> list[Waiting]:
    """Return what people asked for, each with the page on which it is settled."""
    if not access.allows(actor, "privacy.see_requests"):
        return []
    asked = selectors.requests_in_care(actor)
    corrections = [
        Waiting(
            what=_("Correct what is kept about {person}").format(person=found.person.name),
            url=address("privacy:correction", correction_id=found.id),
            since=found.asked_at,
            minutes=2,
            in_letters=False,
        )
        for found in asked.corrections
    ]
    erasures = [
        Waiting(
            what=_("{person} asks to be erased").format(person=found.person.name),
            url=address("privacy:erasure", person_id=found.person_id),
            since=found.asked_at,
            minutes=3,
            in_letters=False,
        )
        for found in asked.erasures
    ]
    return corrections + erasures
