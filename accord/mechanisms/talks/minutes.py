"""Talks beside the minutes that are counted: how long they last, for those who are asked to come."""

from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.talks import selectors
from accord.mechanisms.talks.rules import TalkState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk


@minutes
def talks_beside(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return the talks of a quarter, for those asked; where nobody was, for whoever takes part."""
    zone = partnership.partnership().zone
    return [
        Asked(
            key=talk.id,
            what=_("The talk about “{round}”").format(round=talk),
            url=address("talks:talk", talk_id=talk.id),
            at=datetime.combine(talk.held_on, talk.begins or time(), zone),
            minutes=talk.lasts if talk.begins else 0,
            people=_asked(talk),
            begun=talk.state == TalkState.CLOSED,
            counted=False,
        )
        for talk in selectors.talks_between(quarter.first_day, quarter.last_day)
    ]


def _asked(talk: "Talk") -> frozenset[UUID] | None:
    return frozenset(found.person_id for found in talk.attendances.all()) or None
