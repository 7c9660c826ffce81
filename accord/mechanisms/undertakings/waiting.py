"""What waits for the owners of undertakings."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.undertakings import selectors
from accord.partnership import selectors as partnership


@waiting
def undertakings_waiting(actor: Actor) -> list[Waiting]:
    """Return the actor's open undertakings that are overdue or due within two weeks."""
    if actor.person_id is None:
        return []
    zone = partnership.partnership().zone
    return [
        Waiting(
            what=_("Report on what you undertook: “{title}”").format(title=found.title),
            url=address("undertakings:report", undertaking_id=found.id),
            since=found.made_at,
            due=_end_of(found.due, zone),
            minutes=2,
        )
        for found in selectors.waiting_for(actor.person_id, partnership.today())
    ]


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
