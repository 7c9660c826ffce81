"""Leading a talk from the proposed points to a decision on each."""

from datetime import date, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.talks import attending, beginning, referring, rules
from accord.mechanisms.talks.live.services import session_over
from accord.mechanisms.talks.locking import open_talk, undecided_point
from accord.mechanisms.talks.models import Talk, TalkingPoint
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import USUAL_MINUTES, Cause, Decision, PointKind
from accord.mechanisms.undertakings import services as undertakings

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.partnership.models import Person

ORIGIN = "talks.point"

areas.area("talks", _("Talks"))
kinds.kind("talks.opened", _("{actor} planned the talk about “{about}” with {points} points."))
kinds.kind(
    "talks.point_raised", _("{actor} put point {position} on the agenda of “{about}”."), unhurried=True
)
kinds.kind("talks.point_dropped", _("{actor} took point {position} off the agenda of “{about}”."))
kinds.kind("talks.point_acts", _("The talk about “{about}” decided on point {position}: an undertaking."))
kinds.kind("talks.point_does_not_act", _("The talk about “{about}” decided on point {position}: not to act."))
kinds.kind("talks.closed", _("{actor} closed the talk about “{about}”: every point is decided."))


@transaction.atomic
def talk_open(
    *,
    result: "Result",
    held_on: date,
    place: str,
    actor: Actor,
    begins: time | None = None,
    lasts: int = USUAL_MINUTES,
    call_link: str = "",
    facilitator: "Person | None" = None,
) -> Talk:
    """Plan the talk about a result: with the points that follow from it, and with who might come.

    begins, lasts: at what time of the day, and for how many minutes. Raises Refused for a second talk.
    """
    access.require(actor, "talks.lead", result)
    talk, made = Talk.objects.get_or_create(
        result=result,
        defaults={
            "partnership_id": actor.partnership_id,
            "held_on": held_on,
            "begins": begins,
            "lasts": lasts,
            "place": place.strip(),
            "call_link": call_link.strip(),
            "facilitator": facilitator,
        },
    )
    if not made:
        raise Refused(_("There is a talk about this result already."))
    points = beginning.points_put(talk=talk, actor=actor)
    attending.attendances_propose(talk=talk, actor=actor)
    audit.record("talks.opened", actor=actor, about=talk, points=points)
    planned: Talk = talk
    return planned


@transaction.atomic
def point_raise(*, talk: Talk, sentence: str, actor: Actor) -> TalkingPoint:
    """Put a point in somebody's own words on the agenda."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    if not sentence.strip():
        raise Refused(_("Say what you want to talk about."), field="sentence")
    point: TalkingPoint = TalkingPoint.objects.create(
        partnership_id=actor.partnership_id,
        talk=locked,
        kind=PointKind.RAISED,
        sentence=sentence.strip(),
        position=beginning.last_position(locked) + 1,
    )
    audit.record("talks.point_raised", actor=actor, about=locked, position=point.position)
    return point


@transaction.atomic
def point_drop(*, point: TalkingPoint, actor: Actor) -> None:
    """Take an undecided point off the agenda; one that somebody raised waits for the next talk."""
    access.require(actor, "talks.lead", point)
    talk, locked = undecided_point(point)
    locked.delete()
    audit.record("talks.point_dropped", actor=actor, about=talk, position=locked.position)


@transaction.atomic
def point_decide_act(
    *,
    point: TalkingPoint,
    reading: str,
    cause: Cause,
    title: str,
    owner: "Person",
    due: date,
    actor: Actor,
    referral: Referral | None = None,
) -> TalkingPoint:
    """Record what the talk agreed about a point, and the undertaking it led to.

    referral: to which forum a cause outside of behaviour goes, and by when; wanted for each of these.
    """
    access.require(actor, "talks.lead", point)
    talk, locked = undecided_point(point)
    _read(locked, reading, cause, referral, actor)
    locked.undertaking = undertakings.undertaking_make(
        title=title, owner=owner, due=due, origin_kind=ORIGIN, origin_id=locked.id, actor=actor
    )
    _decide(locked, Decision.UNDERTAKING)
    audit.record(
        "talks.point_acts",
        actor=actor,
        about=talk,
        position=locked.position,
        cause=cause.value,
        undertaking=locked.undertaking.id,
    )
    return locked


@transaction.atomic
def point_decide_not(
    *,
    point: TalkingPoint,
    reading: str,
    cause: Cause,
    reason: str,
    actor: Actor,
    referral: Referral | None = None,
) -> TalkingPoint:
    """Record what the talk agreed about a point, and why nothing will be done about it.

    referral: as for `point_decide_act`.
    """
    access.require(actor, "talks.lead", point)
    talk, locked = undecided_point(point)
    _read(locked, reading, cause, referral, actor)
    if not reason.strip():
        raise Refused(_("Say why we will not act, so that everybody understands it."), field="reason")
    locked.reason = reason.strip()
    _decide(locked, Decision.NOT_TO_ACT)
    audit.record(
        "talks.point_does_not_act", actor=actor, about=talk, position=locked.position, cause=cause.value
    )
    return locked


@transaction.atomic
def talk_close(*, talk: Talk, actor: Actor) -> Talk:
    """End the talk, and with it the round. Raises Refused while a point is undecided or there is none."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    found = rules.progress(locked.points.values_list("decision", flat=True))
    if found.undecided:
        raise Refused(_("Decide every point first: an undertaking, or a decision not to act."))
    if not found.may_close:
        raise Refused(_("Put at least one point on the agenda."))
    locked.state, locked.closed_at = rules.TalkState.CLOSED, clock.now()
    locked.save(update_fields=["state", "closed_at"])
    session_over(talk=locked)
    audit.record("talks.closed", actor=actor, about=locked, points=found.total)
    return locked


def _read(point: TalkingPoint, reading: str, cause: Cause, referral: Referral | None, actor: Actor) -> None:
    if not reading.strip():
        raise Refused(_("Say what you agreed that it means."), field="reading")
    point.reading, point.cause = reading.strip(), cause
    if cause.needs_forum:
        point.forum, point.forum_on = referring.referred(referral=referral, actor=actor)


def _decide(point: TalkingPoint, decision: Decision) -> None:
    point.decision, point.decided_at = decision, clock.now()
    told = ["reading", "cause", "forum", "forum_on"]
    point.save(update_fields=[*told, "decision", "reason", "undertaking", "decided_at"])
