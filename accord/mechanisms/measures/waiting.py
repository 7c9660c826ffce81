"""What waits: for an owner the value of the last period, for whoever keeps it a measure that nobody owns."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.measures import selectors
from accord.mechanisms.measures.periods import Period
from accord.partnership import selectors as partnership

AFTER = timedelta(days=21)
"""So long after a period has ended its value is to be in."""


@waiting
def measures_waiting(actor: Actor) -> list[Waiting]:
    """Return the values that the actor owes, and for the steward the measures that nobody owns any more."""
    if actor.person_id is None:
        return []
    zone = partnership.partnership().zone
    owed = [
        Waiting(
            what=_("Give the value of “{measure}” for {period}").format(
                measure=measure.name, period=period.words
            ),
            url=address("measures:value", measure_id=measure.id, period=period.key),
            since=_beginning(period.next, zone),
            due=datetime.combine(period.last_day + AFTER, time(23, 59), zone),
            minutes=3,
        )
        for measure, period in selectors.waiting_for(actor.person_id, partnership.today())
    ]
    return owed + _without_owner(actor)


def _without_owner(actor: Actor) -> list[Waiting]:
    return [
        Waiting(
            what=_("Name an owner for “{measure}”: its own has left").format(measure=found.name),
            url=address("measures:change", measure_id=found.id),
            minutes=2,
        )
        for found in selectors.without_owner(actor)
    ]


def _beginning(period: Period, zone: ZoneInfo) -> datetime:
    return datetime.combine(period.first_day, time(), zone)
