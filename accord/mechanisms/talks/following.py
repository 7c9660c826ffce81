"""Where a point that somebody raised stands, for whoever follows it to its end."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.talks.models import RaisedPoint, TalkingPoint
from accord.mechanisms.talks.rules import Decision
from accord.web.components import State, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A point with where it stands. by: who raised it, in words. link: where it is talked about, if it is."""

    raised: RaisedPoint
    point: TalkingPoint | None
    heading: str
    state: State
    by: str
    link: Link | None

    @property
    def waits(self) -> bool:
        """Whether it can still be put on an agenda or set aside."""
        return self.point is None and not self.raised.set_aside


def raised_for(actor: Actor, raised_id: UUID) -> RaisedPoint:
    """Return one raised point; raises Http404, Denied.

    One without a name opens before it is passed on, too: its address is with whoever raised it, and with who
    passes it on. Nobody else is told of it.
    """
    found = get_object_or_404(_raised(), id=raised_id)
    access.require(actor, "talks.read", found)
    return found


def all_raised(actor: Actor) -> list[Followed]:
    """Return what people raised, the latest first; what waits to be passed on only for who passes it on."""
    access.require(actor, "talks.read")
    found = _raised().order_by("-raised_on", "id")
    if not access.allows(actor, "talks.pass_on"):
        found = found.filter(Q(passed_on=True))
    return [followed(each) for each in found]


def followed(raised: RaisedPoint) -> Followed:
    """Return where a point stands."""
    point = getattr(raised, "point", None)
    heading, state = _standing(raised, point)
    link = None
    if point is not None:
        words = _("The talk about “{round}”").format(round=point.talk)
        link = Link(label=words, url=address("talks:talk", talk_id=point.talk_id))
    return Followed(
        raised=raised,
        point=point,
        heading=heading,
        state=state,
        by=str(raised.raised_by) if raised.raised_by else _("raised without a name"),
        link=link,
    )


def _standing(raised: RaisedPoint, point: TalkingPoint | None) -> tuple[str, State]:
    if raised.set_aside:
        return _("This point was set aside."), State(_("set aside"))
    if point is None and not raised.passed_on:
        return _("This point waits for the facilitator."), State(_("waits to be passed on"), Tone.WAITING)
    if point is None:
        return _("This point waits for the next talk."), State(_("waits for the next talk"), Tone.WAITING)
    words = {"number": point.position, "round": str(point.talk)}
    if point.decision == Decision.UNDERTAKING:
        return _("Something is undertaken about this point."), State(_("decided to act"), Tone.DONE)
    if point.decision == Decision.NOT_TO_ACT:
        return _("We decided not to act on this point."), State(_("decided not to act"), Tone.DONE)
    heading = _("This is point {number} of the talk about “{round}”.").format(**words)
    return heading, State(_("on the agenda"), Tone.WAITING)


def _raised() -> "QuerySet[RaisedPoint]":
    found: QuerySet[RaisedPoint] = RaisedPoint.objects.select_related(
        "raised_by__employer", "point__talk__result__round", "point__undertaking__owner__employer"
    )
    return found.defer("point__talk__result__record")
