"""What waits because of a transition: before somebody's last day, what he or she has still to do."""

from datetime import datetime, time, timedelta

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.rows import day_in_words

BEFORE = timedelta(days=30)
"""How long before the last day somebody is asked to look at what is still open."""


@waiting
def transitions_waiting(actor: Actor) -> list[Waiting]:
    """Return for whoever leaves within thirty days what is still open, until none of it is."""
    if actor.person_id is None or not access.allows(actor, "transitions.read"):
        return []
    if not selectors.is_any_under_way():
        return []
    today = partnership.today()
    leaving = selectors.leaving_soon(actor.person_id, today, today + BEFORE)
    if not leaving:
        return []
    count = len(selectors.open_of(actor, {actor.person_id})[actor.person_id])
    zone = partnership.partnership().zone
    return [
        Waiting(
            what=_("Finish or talk over what you undertook before you leave on {day}: {count} open").format(
                day=day_in_words(seat.last_day), count=count
            ),
            url=address("transitions:transition", transition_id=seat.transition_id),
            due=datetime.combine(seat.last_day, time(23, 59), zone),
            minutes=10,
        )
        for seat in leaving
        if count and seat.last_day
    ]
