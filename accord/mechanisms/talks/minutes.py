"""Talks beside the minutes that are counted: who comes, and for how long, nobody has written down."""

from datetime import datetime, time
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.talks import selectors
from accord.mechanisms.talks.rules import TalkState
from accord.partnership import selectors as partnership


@minutes
def talks_beside(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return the talks of a quarter, for whoever takes part."""
    zone = partnership.partnership().zone
    return [
        Asked(
            key=talk.id,
            what=_("The talk about “{round}”").format(round=talk),
            url=address("talks:talk", talk_id=talk.id),
            at=datetime.combine(talk.held_on, time(), zone),
            minutes=0,
            people=None,
            begun=talk.state == TalkState.CLOSED,
            counted=False,
        )
        for talk in selectors.talks_between(quarter.first_day, quarter.last_day)
    ]
