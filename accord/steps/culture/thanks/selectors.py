"""Reading thanks: the wall, what one person was thanked for, and what flows between organisations."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from accord.analysis.disclosure.flows import Act
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.seldom import seldom
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.culture.thanks.models import Thanks
from accord.steps.culture.thanks.rules import ON_THE_WALL, Place
from accord.web.paging import pages_for

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

SIZE = 20
"""So many thanks stand on a page of the wall."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A page of the wall, the latest first. all: how many stand on it altogether."""

    found: list[Thanks]
    all: int
    page: int

    @property
    def pages(self) -> int:
        return pages_for(self.all, SIZE)


def _thanks() -> "QuerySet[Thanks]":
    found: QuerySet[Thanks] = Thanks.objects.select_related(
        "giver__employer", "receiver__employer", "behaviour"
    )
    return found


def wall(actor: Actor, *, page: int = 1) -> Wall:
    """Return a page of what everybody may read; the last one where there are not so many."""
    access.require(actor, "thanks.read")
    held = _thanks().filter(place__in=ON_THE_WALL)
    count = held.count()
    asked = min(page, pages_for(count, SIZE))
    return Wall(list(held[(asked - 1) * SIZE : asked * SIZE]), count, asked)


def told(*, most: int) -> list[Thanks]:
    """Return what may be told to those who join, the latest first: at most so many."""
    return list(_thanks().filter(place=Place.TOLD)[:most])


def own(actor: Actor) -> list[Thanks]:
    """Return what one person was thanked for, and thanked others for, the latest first."""
    access.require(actor, "thanks.read")
    concerned = Q(giver_id=actor.person_id) | Q(receiver_id=actor.person_id)
    return list(_thanks().filter(concerned)) if actor.person_id else []


def asked_of(person_id: UUID) -> list[Thanks]:
    """Return the thanks of which somebody has not said yet who may read them, the oldest first."""
    found = Thanks.objects.filter(receiver_id=person_id, place=Place.ASKED).select_related("giver")
    return seldom(found.order_by("given_at", "id"))


def received_between(person_id: UUID, start: datetime, end: datetime) -> list[Thanks]:
    """Return what somebody was thanked for in a time."""
    return list(_thanks().filter(receiver_id=person_id, given_at__gte=start, given_at__lt=end))


def thanks_for(actor: Actor, thanks_id: UUID) -> Thanks:
    """Return thanks that concern the reader, or that everybody may read; raises Http404, Denied."""
    found = _thanks().filter(id=thanks_id).first()
    if found is None:
        raise Http404
    concerned = actor.person_id in {found.giver_id, found.receiver_id}
    if not concerned and found.place not in ON_THE_WALL:
        raise Http404
    access.require(actor, "thanks.read", found)
    return found


def thanks_or_none(thanks_id: UUID) -> Thanks | None:
    """Return thanks, or None."""
    return _thanks().filter(id=thanks_id).first()


def thanks_locked(thanks_id: UUID) -> Thanks:
    """Return thanks, locked for the transaction; raises Thanks.DoesNotExist."""
    found: Thanks = Thanks.objects.select_for_update().get(id=thanks_id)
    return found


def behaviours() -> "list[Behaviour]":
    """Return the behaviours for which somebody may be thanked: those of the charter in force."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []


def colleagues(actor: Actor) -> "list[tuple[str, list[Person]]]":
    """Return whom somebody may thank, under the name of the organisation: the own one last."""
    everybody = partnership.people_by_organisation()
    others = [(name, [each for each in people if each.id != actor.person_id]) for name, people in everybody]
    mine = {each.id: each.name for each in partnership.organisations()}.get(
        actor.organisation_id or UUID(int=0)
    )
    return sorted((each for each in others if each[1]), key=lambda each: each[0] == mine)


def acts(since: datetime, *, private_until: datetime) -> list[Act]:
    """Return who thanked whom since a moment, by organisation; what stayed between two only until another."""
    held = Thanks.objects.filter(given_at__gte=since).filter(
        Q(place__in=ON_THE_WALL) | Q(given_at__lt=private_until)
    )
    rows = held.order_by().values_list(
        "giver_id", "receiver_id", "giver__employer_id", "receiver__employer_id", "place"
    )
    return [
        Act(giver=giver, receiver=receiver, source=source, target=target, public=place in ON_THE_WALL)
        for giver, receiver, source, target, place in rows
    ]
