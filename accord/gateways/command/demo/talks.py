"""The talks of the demo: planned, held, every point decided; and what their owners reported later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.decisions import RAISED, Act, Decided, Leave, Report
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import places
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import coming, inviting, minuting
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings import services as undertakings

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.talks.models import TalkingPoint
    from accord.mechanisms.undertakings.models import Undertaking

STEWARD = "Anna Rees"
PLANNED_BEFORE, DEALT_WITH_AFTER = 5, 40
STAYED_AWAY = 2  # of those who were asked to come
FORUMS = {
    Cause.CAPACITY: "Partnership board",
    Cause.GOVERNANCE: "Partnership board",
    Cause.CONTRACT: "Contract review group",
    Cause.EDUCATION_AIMS: "Education and design group",
    Cause.VALUE: "Contract review group",
}


@dataclass(frozen=True, slots=True)
class Promise:
    """An undertaking of the story, and what its owner will report."""

    undertaking: "Undertaking"
    owner: str
    reports: tuple[Report, ...]


def hold(
    northmoor: Northmoor, days: Days, round: "Round", *, day: int, decided: Decided, raised: str = ""
) -> list[Promise]:
    """Hold the talk about a closed round, and return what was undertaken in it.

    A proposed point that the story has no words for is taken off the agenda.
    """
    with days.on(day - PLANNED_BEFORE):
        steward = northmoor.actor(STEWARD)
        talk = talks.talk_open(
            result=publishing.result_row_for(steward, round.id),
            held_on=days.day(day),
            begins=time(14),
            place="Site office, Northmoor",
            facilitator=northmoor.people[STEWARD],
            actor=steward,
        )
        if raised:
            talks.point_raise(talk=talk, sentence=raised, actor=steward)
        inviting.talk_invite(talk=talk, actor=steward)
    with days.on(day, 15):
        at = places(round)
        points = [(point, decided.get(at.get(point.item_key, RAISED))) for point in talk.points.all()]
        promises = [_decide(northmoor, days, point, found, day) for point, found in points]
        talks.talk_close(talk=talk, actor=northmoor.actor(STEWARD))
    with days.on(day, 17):
        came = [each.attendance.person_id for each in coming.coming(talk)][STAYED_AWAY:]
        minuting.minutes_send(talk=talk, came=frozenset(came), actor=northmoor.actor(STEWARD))
    return [promise for promise in promises if promise is not None]


def _decide(
    northmoor: Northmoor, days: Days, point: "TalkingPoint", found: Act | Leave | None, day: int
) -> Promise | None:
    steward = northmoor.actor(STEWARD)
    match found:
        case None:
            talks.point_drop(point=point, actor=steward)
        case Leave():
            talks.point_decide_not(
                point=point,
                reading=found.reading,
                cause=found.cause,
                referral=_referral(found.cause, days.day(day + DEALT_WITH_AFTER)),
                reason=found.reason,
                actor=steward,
            )
        case Act():
            done = talks.point_decide_act(
                point=point,
                reading=found.reading,
                cause=found.cause,
                referral=_referral(found.cause, days.day(day + DEALT_WITH_AFTER)),
                title=found.title,
                owner=northmoor.people[found.owner],
                due=days.day(found.due),
                actor=steward,
            )
            if done.undertaking is not None:
                return Promise(done.undertaking, found.owner, found.reports)
    return None


def _referral(cause: Cause, on: date) -> Referral | None:
    """To which of the partnership's forums a cause goes."""
    return Referral(FORUMS[cause], on) if cause in FORUMS else None


def report(northmoor: Northmoor, days: Days, promises: Iterable[Promise], *, since: int, before: int) -> None:
    """Let owners report what fell into a stretch of days, in the order in which it happened."""
    due = [
        (found.day, promise, found)
        for promise in promises
        for found in promise.reports
        if since <= found.day < before
    ]
    for day, promise, found in sorted(due, key=lambda each: each[0]):
        with days.on(day, 13):
            undertakings.undertaking_report(
                undertaking=promise.undertaking,
                outcome=found.outcome,
                words=found.words,
                due=None if found.due is None else days.day(found.due),
                actor=northmoor.actor(promise.owner),
            )
