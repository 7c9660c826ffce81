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
    """Return the actor's open undertakings that are due soon or overdue, and those of leavers."""
    if actor.person_id is None:
        return []
    zone = partnership.partnership().zone
    return _to_report(actor.person_id, zone) + _to_hand_over(actor, zone)


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
