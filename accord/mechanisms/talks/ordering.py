"""The order of an agenda: whoever leads the talk moves a point up or down."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.talks.locking import undecided_point
from accord.mechanisms.talks.models import TalkingPoint

kinds.kind("talks.point_moved", _("{actor} put point {was} of “{about}” in the place of point {position}."))


@transaction.atomic
def point_move(*, point: TalkingPoint, up: bool, actor: Actor) -> None:
    """Let an undecided point change places with its undecided neighbour; the first and the last stay.

    What is decided keeps the number under which it was decided.
    """
    access.require(actor, "talks.lead", point)
    talk, locked = undecided_point(point)
    undecided = list(talk.points.select_for_update().filter(decision=""))
    place = next(number for number, each in enumerate(undecided) if each.id == locked.id)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(undecided):
        return
    neighbour, was = undecided[other], locked.position
    locked.position, neighbour.position = neighbour.position, was
    TalkingPoint.objects.bulk_update([locked, neighbour], ["position"])
    audit.record("talks.point_moved", actor=actor, about=talk, was=was, position=locked.position)
