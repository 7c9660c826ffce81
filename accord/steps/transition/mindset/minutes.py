"""What pulses ask of people's time that have their day and were not announced yet (law 6)."""

from datetime import datetime
from uuid import UUID

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.partnership import selectors as partnership
from accord.partnership.budget import selectors as budget
from accord.steps.transition.mindset import asking, selectors, texts
from accord.steps.transition.mindset.rules import OPENS_AT


@minutes
def pulses_asked(quarter: Quarter, person_id: UUID | None) -> list[Asked]:
    """Return the pulses of a quarter that are still to be announced; from then on they are rounds."""
    zone = partnership.partnership().zone
    start, end = quarter.moments(zone)
    moments = [(each, datetime.combine(each.opens_on, OPENS_AT, zone)) for each in selectors.to_come()]
    return [
        Asked(
            key=pulse.id,
            what=texts.pulse_title(pulse.plan.transition, pulse.days),
            url=address("mindset:mindset", transition_id=pulse.plan.transition_id),
            at=at,
            minutes=asking.minutes_each(),
            people=frozenset(place.person_id for place in budget.main_places(pulse.opens_on, person_id)),
            begun=False,
        )
        for pulse, at in moments
        if start <= at < end
    ]
