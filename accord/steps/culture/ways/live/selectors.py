"""Finding a workshop: the one that goes on, or by the code on the wall."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.steps.culture.ways.live import rules
from accord.steps.culture.ways.models import Suggestion, Topic, Workshop

REMEMBERED = rules.LASTS * 2
"""So long a code says that its workshop is over; after that nobody was given it."""


def going_on() -> Workshop | None:
    """Return the workshop that goes on, or None."""
    found: Workshop | None = Workshop.objects.filter(ended_at=None).first()
    return found if found is not None and not rules.is_over(found, clock.now()) else None


def was_held() -> bool:
    """Say whether a workshop was begun, whether it goes on or not."""
    return Workshop.objects.exists()


def over_by_now() -> list[tuple[UUID, UUID]]:
    """Return every workshop that nobody ended in time, of all partnerships: its id and its partnership’s."""
    with scope.off():
        forgotten = Workshop.objects.filter(ended_at=None, begun_at__lte=clock.now() - rules.LASTS)
        return list(forgotten.values_list("id", "partnership_id"))


def behind(code: str) -> Workshop | None:
    """Return the workshop that a code opens, over all partnerships; one that is over for a day more."""
    with scope.off():
        found: Workshop | None = (
            Workshop.objects.select_related("partnership")
            .filter(code=code, begun_at__gt=clock.now() - REMEMBERED)
            .first()
        )
    return found if code else None


def is_looked_at(topic: Topic) -> bool:
    """Say whether the room looks at a topic just now."""
    found = going_on()
    return found is not None and found.present_id == topic.id


def suggestion_for(actor: Actor, suggestion_id: UUID) -> Suggestion:
    """Return one proposal; raises Http404, Denied."""
    found = get_object_or_404(Suggestion, id=suggestion_id)
    access.require(actor, "ways.decide", found)
    return found


def suggestions(workshop: Workshop) -> list[Suggestion]:
    """Return what phones proposed for the topic that the room looks at; nothing while it may not be seen."""
    if not rules.tells(workshop):
        return []
    return list(workshop.suggestions.select_related("organisation"))
