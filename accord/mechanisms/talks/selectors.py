"""Reading talks and what came of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import rules
from accord.mechanisms.talks.models import Attendance, Talk, TalkingPoint
from accord.mechanisms.talks.rules import Progress, TalkState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result


def _points() -> "QuerySet[TalkingPoint]":
    found: QuerySet[TalkingPoint] = TalkingPoint.objects.select_related(
        "undertaking__owner__employer",
        "undertaking__receiver__employer",
        "forum",
        "raised__raised_by__employer",
    ).prefetch_related("undertaking__moves")
    return found


def _talks() -> "QuerySet[Talk]":
    found: QuerySet[Talk] = Talk.objects.select_related(
        "result__round", "facilitator__employer", "partnership"
    ).prefetch_related(Prefetch("points", queryset=_points()))
    return found.defer("result__record")  # long where a partnership is large, and most pages need none of it


def talk_for(actor: Actor, talk_id: UUID) -> Talk:
    """Return a talk with its points; raises Http404, Denied."""
    found = get_object_or_404(_talks(), id=talk_id)
    access.require(actor, "talks.read", found)
    return found


def point_for(actor: Actor, talk_id: UUID, point_id: UUID) -> TalkingPoint:
    """Return one point of a talk; raises Http404, Denied."""
    points = _points().select_related("talk__result__round").defer("talk__result__record")
    found = get_object_or_404(points, id=point_id, talk_id=talk_id)
    access.require(actor, "talks.read", found)
    return found


def talks(actor: Actor) -> list[Talk]:
    """Return every talk with its points, the latest first."""
    access.require(actor, "talks.read")
    return list(_talks())


def talks_between(first: date, last: date) -> list[Talk]:
    """Return the talks that are held on one of these days, or were."""
    found = Talk.objects.filter(held_on__range=(first, last), called_off_at=None)
    found = found.select_related("result__round", "partnership").defer("result__record")
    found = found.prefetch_related("attendances")
    return list(found.order_by("held_on", "id"))


@once
def people_met(person_id: UUID, first: date, last: date) -> set[UUID]:
    """Return who else came to a talk to which somebody came, on one of these days."""
    held = Talk.objects.filter(held_on__range=(first, last), called_off_at=None)
    own = Attendance.objects.filter(talk__in=held, person_id=person_id, came=True)
    others = Attendance.objects.filter(talk_id__in=own.values("talk_id"), came=True)
    return set(others.exclude(person_id=person_id).values_list("person_id", flat=True))


@once
def talk_about(round_id: UUID) -> Talk | None:
    """Return the talk about the result of a round, or None before it is planned."""
    return _talks().filter(result__round_id=round_id).first() if round_id in _states() else None


@once
def _states() -> dict[UUID, set[str]]:
    """Return in which states there are talks, by the id of the round that they are about."""
    found: dict[UUID, set[str]] = {}
    for round_id, state in Talk.objects.values_list("result__round_id", "state"):
        found.setdefault(round_id, set()).add(state)
    return found


def talk_in_hand(talk_id: UUID) -> Talk:
    """Return a talk with its points, for the room in which it is held; raises Talk.DoesNotExist."""
    found: Talk = _talks().get(id=talk_id)
    return found


def open_talk() -> Talk | None:
    """Return the talk that is planned or under way, the latest where there are several; or None."""
    return _talks().filter(state=TalkState.OPEN).first()


def talks_of_points(point_ids: list[UUID]) -> dict[UUID, Talk]:
    """Return the talk each of these points belongs to, by the point's id."""
    points = TalkingPoint.objects.filter(id__in=point_ids).select_related("talk__result__round")
    points = points.defer("talk__result__record")
    return {point.id: point.talk for point in points}


def progress_of(talk: Talk) -> Progress:
    """Return how many of a talk's points are decided."""
    return rules.progress(point.decision for point in talk.points.all())


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkStanding:
    """Where the talk about the result of a round stands.

    talk_id: None while nobody has planned it; held_on: its day, None where it was called off. progress: its
    points; 0 of 0 before it is planned. to_prepare: nothing is decided, and its day is still to come or to be
    found. since: when the result was published.
    """

    round_id: UUID
    round_title: str
    talk_id: UUID | None
    held_on: date | None
    progress: Progress
    finished: bool
    to_prepare: bool
    since: datetime


def standing() -> TalkStanding | None:
    """Return where the talk about the latest result stands, or None before the first result."""
    result = publishing.latest_result()
    if result is None:
        return None
    return _standing_of(result, talk_about(result.round_id))


def not_talked_about() -> list[TalkStanding]:
    """Return where talks stand about every result that is not finished, the latest first (law 3).

    Beside the latest on the charter, every result of a round that was held here, whatever it asked: what was
    brought from elsewhere was talked about there, or never.
    """
    latest = publishing.latest_result()
    finished = frozenset(round_id for round_id in _states() if is_finished(round_id))
    left = [
        result for result in publishing.rows_without(finished) if result == latest or not result.round.source
    ]
    bare = Talk.objects.prefetch_related("points")  # who said what is read on the page of a talk
    talks = bare.filter(result__in=left) if _states().keys() - finished else ()
    begun = {talk.result_id: talk for talk in talks}
    return [_standing_of(result, begun.get(result.id)) for result in left]


def _standing_of(result: "Result", talk: Talk | None) -> TalkStanding:
    return TalkStanding(
        round_id=result.round_id,
        round_title=result.round.title,
        talk_id=talk.id if talk else None,
        held_on=talk.held_on if talk and talk.called_off_at is None else None,
        progress=progress_of(talk) if talk else Progress(decided=0, total=0),
        finished=talk is not None and talk.state == TalkState.CLOSED,
        to_prepare=talk is not None and is_to_prepare(talk),
        since=result.published_at,
    )


def is_to_prepare(talk: Talk) -> bool:
    """Say whether a talk is still to come, or waits for a new day, with no point decided."""
    ahead = talk.called_off_at is not None or talk.held_on > partnership.today()
    return ahead and not progress_of(talk).decided


def is_finished(round_id: UUID) -> bool:
    """Say whether a round was talked about and every point decided (law 3)."""
    return TalkState.CLOSED in _states().get(round_id, ())
