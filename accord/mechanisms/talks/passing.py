"""What becomes of a point that somebody raised: passed on, put on an agenda, or set aside with a reason."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.talks import beginning
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import RaisedPoint, Talk, TalkingPoint
from accord.mechanisms.talks.raising import SAY_IT
from accord.mechanisms.talks.rules import PointKind

kinds.kind("talks.passed_on", _("{actor} passed on a point that somebody raised without a name."))
kinds.kind("talks.set_aside", _("{actor} set aside a point that somebody raised, and said why."))
kinds.kind("talks.taken_up", _("{actor} put what somebody had raised on the agenda of “{about}”."))


@transaction.atomic
def raised_point_pass_on(*, raised: RaisedPoint, sentence: str, actor: Actor) -> RaisedPoint:
    """Pass a point without a name on to everybody, in words from which nobody can be recognised."""
    access.require(actor, "talks.pass_on", raised)
    locked = _waiting(raised)
    if not sentence.strip():
        raise Refused(SAY_IT, field="sentence")
    locked.sentence, locked.passed_on = sentence.strip(), True
    locked.save(update_fields=["sentence", "passed_on"])
    audit.record("talks.passed_on", actor=actor)
    return locked


@transaction.atomic
def raised_point_set_aside(*, raised: RaisedPoint, reason: str, actor: Actor) -> RaisedPoint:
    """Say why a point is not talked about; whoever raised it reads that."""
    access.require(actor, "talks.lead" if raised.passed_on else "talks.pass_on", raised)
    locked = _waiting(raised)
    if not reason.strip():
        raise Refused(_("Say why, so that whoever raised it understands."), field="reason")
    locked.set_aside = reason.strip()
    locked.save(update_fields=["set_aside"])
    audit.record("talks.set_aside", actor=actor)
    return locked


@transaction.atomic
def raised_point_take_up(*, raised: RaisedPoint, talk: Talk, actor: Actor) -> TalkingPoint:
    """Put a point that waits on the agenda of a talk that is open."""
    access.require(actor, "talks.lead", talk)
    to = open_talk(talk)
    locked = _waiting(raised)
    if not locked.passed_on:
        raise Refused(_("The facilitator has not passed this point on."))
    point: TalkingPoint = TalkingPoint.objects.create(
        partnership_id=to.partnership_id,
        talk=to,
        kind=PointKind.RAISED,
        sentence=locked.sentence,
        position=beginning.last_position(to) + 1,
        raised=locked,
    )
    audit.record("talks.taken_up", actor=actor, about=to, position=point.position)
    return point


def _waiting(raised: RaisedPoint) -> RaisedPoint:
    """The point, locked, while no agenda has it and nobody has set it aside."""
    locked: RaisedPoint = RaisedPoint.objects.select_for_update().get(id=raised.id)
    if locked.set_aside:
        raise Refused(_("This point was set aside."))
    if TalkingPoint.objects.filter(raised=locked).exists():
        raise Refused(_("This point stands on an agenda already."))
    return locked
