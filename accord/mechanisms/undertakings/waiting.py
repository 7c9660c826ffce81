"""What waits for the owners of undertakings."""

from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.undertakings import selectors
from accord.partnership import selectors as partnership


@waiting
def undertakings_waiting(actor: Actor) -> list[Waiting]:
    """Return what is due soon or overdue, what waits to be accepted, and what leavers left behind."""
    if actor.person_id is None:
        return []
    zone = partnership.partnership().zone
    return [
        *_to_report(actor.person_id, zone),
        *_to_accept(actor.person_id),
        *_to_hand_over(actor, zone),
        *_without_receiver(actor),
    ]


def _to_report(person_id: UUID, zone: ZoneInfo) -> list[Waiting]:
    return [
        Waiting(
            what=_("Report on what you undertook: “{title}”").format(title=found.title),
            url=address("undertakings:report", undertaking_id=found.id),
            since=found.made_at,
            due=_end_of(found.due, zone),
            minutes=2,
        )
        for found in selectors.waiting_for(person_id, partnership.today())
    ]


def _to_accept(person_id: UUID) -> list[Waiting]:
    return [
        Waiting(
            what=_("Accept or send back what {name} says is done: “{title}”").format(
                name=found.owner.name, title=found.title
            ),
            url=address("undertakings:accept", undertaking_id=found.id),
            since=found.made_at,
            minutes=2,
        )
        for found in selectors.to_accept(person_id, partnership.today())
    ]


def _without_receiver(actor: Actor) -> list[Waiting]:
    return [
        Waiting(
            what=_("Name who accepts “{title}”: whoever was named has left").format(title=found.title),
            url=address("undertakings:receiver", undertaking_id=found.id),
            since=found.made_at,
            minutes=2,
        )
        for found in selectors.without_receiver(actor, partnership.today())
    ]


def _to_hand_over(actor: Actor, zone: ZoneInfo) -> list[Waiting]:
    return [
        Waiting(
            what=_("Hand over what {name} undertook: “{title}”").format(
                name=found.owner.name, title=found.title
            ),
            url=address("undertakings:hand-over", undertaking_id=found.id),
            since=found.made_at,
            due=_end_of(found.due, zone),
            minutes=2,
        )
        for found in selectors.ownerless(actor, partnership.today())
    ]


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
