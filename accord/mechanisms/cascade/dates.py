"""The last days on which somebody is to brief a team."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, own_dates
from accord.mechanisms.cascade import selectors


@own_dates
def briefings_due(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the briefings that the actor has still to give."""
    if actor.person_id is None or not selectors.open_cascades():
        return
    for found in selectors.briefings_of(actor.person_id, stewards="steward" in actor.roles):
        if found.given_on is None and first <= found.due <= last:
            yield Dated(
                uid=f"briefing-{found.id}@accord",
                sort=Sort.DUE,
                what=_("Brief {team} on “{title}”").format(team=found, title=found.cascade.title),
                url=address("cascade:briefing", cascade_id=found.cascade_id, briefing_id=found.id),
                begins=found.due,
                changed_at=found.cascade.started_at,
            )
