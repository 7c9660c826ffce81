"""What waits: for leaders, to brief, to write, to answer; for each person, to acknowledge."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.cascade import selectors
from accord.mechanisms.cascade.models import Briefing
from accord.mechanisms.cascade.rules import (
    MINUTES_TO_ACKNOWLEDGE,
    MINUTES_TO_ANSWER,
    MINUTES_TO_BRIEF,
    MINUTES_TO_WRITE,
    asked_from,
    may_be_given,
)
from accord.partnership import selectors as partnership


@waiting
def briefings_waiting(actor: Actor) -> list[Waiting]:
    """Return the teams that this person is to brief now, and those whose words are still to be written."""
    if actor.person_id is None or not selectors.open_cascades():
        return []
    today, zone = partnership.today(), partnership.partnership().zone
    found = selectors.briefings_of(actor.person_id, stewards="steward" in actor.roles)
    to_brief = [each for each in found if each.given_on is None and may_be_given(each.above, today)]
    to_write = [each for each in found if each.given_on is not None and not each.statement]
    return [
        *(
            Waiting(
                what=_("Brief {team} on “{title}”").format(team=each, title=each.cascade.title),
                url=_page(each, "briefing"),
                due=_end_of(each.due, zone),
                minutes=MINUTES_TO_BRIEF,
            )
            for each in to_brief
        ),
        *(
            Waiting(
                what=_("Write with {team} what “{title}” means for you").format(
                    team=each, title=each.cascade.title
                ),
                url=_page(each, "statement"),
                since=_begin_of(each.given_on or today, zone),
                minutes=MINUTES_TO_WRITE,
            )
            for each in to_write
        ),
    ]


@waiting
def statements_waiting(actor: Actor) -> list[Waiting]:
    """Return what teams wrote, for whoever leads the level above."""
    if actor.person_id is None or not selectors.open_cascades():
        return []
    return [
        Waiting(
            what=_("Read what {team} wrote about “{title}”, and answer").format(
                team=each, title=each.cascade.title
            ),
            url=_page(each, "answer"),
            since=each.stated_at,
            minutes=MINUTES_TO_ANSWER,
        )
        for each in selectors.statements_for(actor.person_id, stewards="steward" in actor.roles)
    ]


@waiting
def acknowledgements_waiting(actor: Actor) -> list[Waiting]:
    """Return what this person has not acknowledged, from the day on which it is asked."""
    if actor.person_id is None or not selectors.open_cascades():
        return []
    today, zone = partnership.today(), partnership.partnership().zone
    found = []
    for each in selectors.asked_of(actor.person_id):
        turn = asked_from(
            team=each.briefing,
            entered_on=each.entered_on,
            started_on=each.cascade.started_on,
            briefed_on=each.briefed_on,
        )
        if turn <= today:
            found.append(
                Waiting(
                    what=_("Read “{title}”, and acknowledge it").format(title=each.cascade.title),
                    url=address("cascade:mine", cascade_id=each.cascade_id),
                    since=_begin_of(turn, zone),
                    minutes=MINUTES_TO_ACKNOWLEDGE,
                )
            )
    return found


def _page(briefing: Briefing, name: str) -> str:
    return address(f"cascade:{name}", cascade_id=briefing.cascade_id, briefing_id=briefing.id)


def _begin_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
