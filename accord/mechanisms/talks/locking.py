"""Taking a talk, or a point of it, for an act: one after the other, while it is open."""

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.mechanisms.talks.models import Talk, TalkingPoint
from accord.mechanisms.talks.rules import TalkState


def open_talk(talk: Talk) -> Talk:
    """Return the talk, locked; raises Refused once it is closed."""
    locked: Talk = Talk.objects.select_for_update().get(id=talk.id)
    if locked.state != TalkState.OPEN:
        raise Refused(_("This talk is closed."))
    return locked


def undecided_point(point: TalkingPoint) -> tuple[Talk, TalkingPoint]:
    """Return the point's talk and the point, both locked; raises Refused where either is no longer open."""
    talk = open_talk(point.talk)
    locked = talk.points.select_for_update().filter(id=point.id).first()
    if locked is None:
        raise Refused(_("This point is no longer on the agenda."))
    if locked.decision:
        raise Refused(_("This point is decided already."))
    return talk, locked
