"""Holding a talk: the facilitator shows points and asks for dots, phones give them.

The log says what the facilitator did. Of dots it says nothing, as of answers: phones have no name.
"""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.talks import joining
from accord.mechanisms.talks.live import rules
from accord.mechanisms.talks.live.rules import Dots
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import Live, Talk, TalkingPoint

kinds.kind("talks.session_begun", _("{actor} began the session about “{about}”."))
kinds.kind("talks.dots_asked", _("{actor} asked the room about “{about}” for its dots."))
kinds.kind("talks.dots_counted", _("{actor} closed the dots about “{about}”."))
kinds.kind("talks.ordered", _("{actor} put the agenda of “{about}” in the order of the dots."))
kinds.kind("talks.session_ended", _("{actor} ended the session about “{about}”."))


@transaction.atomic
def live_begin(*, talk: Talk, actor: Actor) -> Live:
    """Begin the session of a talk, or begin it anew: by a fresh code, and without any dots."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    if locked.called_off_at is not None:
        raise Refused(_("It was called off. Choose a new day first."))
    Live.objects.filter(talk=locked).delete()
    locked.points.update(dots=0)
    made: Live = Live.objects.create(
        partnership_id=actor.partnership_id, talk=locked, code=joining.new_code()
    )
    audit.record("talks.session_begun", actor=actor, about=locked)
    return made


@transaction.atomic
def dots_ask(*, talk: Talk, actor: Actor) -> Live:
    """Ask every phone for its dots; those of a voting before are gone."""
    access.require(actor, "talks.lead", talk)
    live = _going_on(talk)
    if not live.talk.points.filter(decision="").exists():
        raise Refused(_("Every point is decided: there is nothing to give dots to."))
    live.talk.points.update(dots=0)
    live.voting, live.is_voting, live.voters, live.present = live.voting + 1, True, 0, None
    live.save(update_fields=["voting", "is_voting", "voters", "present"])
    audit.record("talks.dots_asked", actor=actor, about=live.talk)
    return live


@transaction.atomic
def dots_count(*, talk: Talk, actor: Actor) -> Live:
    """Close the voting: no more dots are taken, and from five phones on the room sees the totals."""
    access.require(actor, "talks.lead", talk)
    live = _going_on(talk)
    if live.is_voting:
        live.is_voting = False
        live.save(update_fields=["is_voting"])
        audit.record("talks.dots_counted", actor=actor, about=live.talk)
    return live


@transaction.atomic
def agenda_order(*, talk: Talk, actor: Actor) -> None:
    """Put the undecided points in the order of their dots; raises Refused while no totals may be seen."""
    access.require(actor, "talks.lead", talk)
    live = _going_on(talk)
    if not rules.tells_totals(live):
        raise Refused(_("There are no totals to go by."))
    points = list(live.talk.points.select_for_update().filter(decision=""))
    places = [point.position for point in points]
    points.sort(key=lambda point: -point.dots)
    for point, place in zip(points, places, strict=True):
        point.position = place
    TalkingPoint.objects.bulk_update(points, ["position"])
    audit.record("talks.ordered", actor=actor, about=live.talk)


@transaction.atomic
def point_show(*, point: TalkingPoint, actor: Actor) -> Live:
    """Let the room look at a point; the voting closes with it."""
    access.require(actor, "talks.lead", point)
    live = _going_on(point.talk)
    live.present, live.is_voting = point, False
    live.save(update_fields=["present", "is_voting"])
    return live


@transaction.atomic
def live_end(*, talk: Talk, actor: Actor) -> None:
    """End the session: phones are told, and the code opens nothing any more."""
    access.require(actor, "talks.lead", talk)
    if session_over(talk=talk):
        audit.record("talks.session_ended", actor=actor, about=talk)


def session_over(*, talk: Talk) -> bool:
    """End the session of a talk, if one goes on; say whether one did. Within the transaction of an act."""
    going_on = Live.objects.filter(talk=talk, ended_at=None)
    return bool(going_on.update(ended_at=clock.now(), is_voting=False))


@transaction.atomic
def dots_give(*, live_id: UUID, voting: int, given: Mapping[UUID, int]) -> None:
    """Take the dots of one phone; once given they stay.

    voting: the one the phone was asked in. The phone itself says that it has given none yet, in a signed
    cookie; what that prevents, and what it does not, says decision 0108. Raises Refused.
    """
    going_on = Live.objects.filter(
        id=live_id, voting=voting, is_voting=True, begun_at__gt=clock.now() - rules.LASTS
    )
    # First, since it holds the row: whoever closes the voting waits for dots on their way, or they come late.
    if not going_on.update(voters=F("voters") + 1):
        raise Refused(_("The dots are closed."))
    points = TalkingPoint.objects.filter(talk__live=live_id, decision="")
    counted = Dots(given).checked(frozenset(points.values_list("id", flat=True)))
    for point_id, dots in sorted(counted.items()):
        TalkingPoint.objects.filter(id=point_id).update(dots=F("dots") + dots)


def _going_on(talk: Talk) -> Live:
    """The session of an open talk, locked; raises Refused where none goes on."""
    locked = open_talk(talk)
    live: Live | None = Live.objects.select_for_update().filter(talk=locked).first()
    if live is None or rules.is_over(live, clock.now()):
        raise Refused(_("The session is over. Begin it anew."))
    live.talk = locked
    return live
