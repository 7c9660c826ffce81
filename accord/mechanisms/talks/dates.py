"""Talks in the year, and in the calendars of those who were asked to come."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, dates
from accord.mechanisms.talks import selectors


@dates
def talks_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the talks that are held on one of these days, or were."""
    if not access.allows(actor, "talks.read"):
        return
    for talk in selectors.talks_between(first, last):
        span = talk.span
        asked = {found.person_id for found in talk.attendances.all()} | {talk.facilitator_id} - {None}
        yield Dated(
            uid=f"talk-{talk.id}@accord",
            sort=Sort.TALK,
            what=_("Talk about “{round}”").format(round=talk.result.round.title),
            url=address("talks:talk", talk_id=talk.id),
            begins=span[0] if span else talk.held_on,
            ends=span[1] if span else None,
            concerns=not asked or actor.person_id in asked,
            words=talk.call_link,
            place=talk.place or talk.call_link,
            sequence=talk.invitation,
            changed_at=talk.opened_at,
        )
