"""What a cascade asks of people's time: three minutes each; briefings in own meetings stand beside it."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.cascade import selectors
from accord.mechanisms.cascade.models import Cascade
from accord.mechanisms.cascade.rules import MINUTES_TO_ACKNOWLEDGE, MINUTES_TO_BRIEF
from accord.partnership import selectors as partnership


@minutes
def cascades_asked(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
    """Return the cascades that started in a quarter: to acknowledge, and beside it to be briefed."""
    found = selectors.started_between(*quarter.moments(partnership.partnership().zone))
    people = selectors.people_reached(found, person_id)
    return [asked for cascade in found for asked in _asked(cascade, people[cascade.id])]


def _asked(cascade: Cascade, people: set[UUID]) -> list[Asked]:
    return [
        Asked(
            key=cascade.id,
            what=_("Read and acknowledge “{title}”").format(title=cascade.title),
            url=address("cascade:mine", cascade_id=cascade.id),
            at=cascade.started_at,
            minutes=MINUTES_TO_ACKNOWLEDGE,
            people=frozenset(people),
            begun=True,
        ),
        Asked(
            key=cascade.id,
            what=_("Be briefed on “{title}”, in your team’s own meeting").format(title=cascade.title),
            url=address("cascade:cascade", cascade_id=cascade.id),
            at=cascade.started_at,
            minutes=MINUTES_TO_BRIEF,
            people=frozenset(people),
            begun=True,
            counted=False,
        ),
    ]
