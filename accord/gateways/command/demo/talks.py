"""The talks of the demo: planned, held, every point decided; and what their owners reported later."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.decisions import RAISED, Act, Decided, Leave, Report
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import places
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import services as talks
from accord.mechanisms.undertakings import services as undertakings

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.talks.models import TalkingPoint
    from accord.mechanisms.undertakings.models import Undertaking

STEWARD = "Anna Rees"
PLANNED_BEFORE = 5


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
        result = publishing.result_row_for(steward, round.id)
        talk = talks.talk_open(
            result=result, held_on=days.day(day), place="Site office, Northmoor", actor=steward
        )
        if raised:
            talks.point_raise(talk=talk, sentence=raised, actor=steward)
    with days.on(day, 15):
        at = places(round)
        points = [(point, decided.get(at.get(point.item_key, RAISED))) for point in talk.points.all()]
        promises = [_decide(northmoor, days, point, found) for point, found in points]
        talks.talk_close(talk=talk, actor=northmoor.actor(STEWARD))
    return [promise for promise in promises if promise is not None]


def _decide(
    northmoor: Northmoor, days: Days, point: "TalkingPoint", found: Act | Leave | None
) -> Promise | None:
    steward = northmoor.actor(STEWARD)
    match found:
        case None:
            talks.point_drop(point=point, actor=steward)
        case Leave():
            talks.point_decide_not(
                point=point, reading=found.reading, cause=found.cause, reason=found.reason, actor=steward
            )
        case Act():
            done = talks.point_decide_act(
                point=point,
                reading=found.reading,
                cause=found.cause,
                title=found.title,
                owner=northmoor.people[found.owner],
                due=days.day(found.due),
                actor=steward,
            )
            if done.undertaking is not None:
                return Promise(done.undertaking, found.owner, found.reports)
    return None


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
