"""What this room keeps about a person: talks that he or she came to or led, and points raised by name."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.talks.models import Attendance, RaisedPoint, Talk


def _came(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Attendance.objects.filter(person_id=subject.person_id).select_related("talk__result__round")
    for each in found.order_by("talk__held_on", "id"):
        yield str(each.talk), each.talk.held_on, _now("yes") if each.came else _now("no")


def _led(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Talk.objects.filter(facilitator_id=subject.person_id).select_related("result__round")
    for each in found.order_by("held_on", "id"):
        yield str(each), each.held_on


def _raised(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for each in RaisedPoint.objects.filter(raised_by_id=subject.person_id):
        yield each.sentence, each.raised_on, each.set_aside


keeps(
    Kept(
        name="talks.came",
        what=_("Talks to which you were asked"),
        why=_("So that those who come can be invited, and the minutes say who was there."),
        how_long=_("As long as the partnership."),
        columns=(_("Talk"), _("Day"), _("Was to come, or came")),
        read=_came,
        erasure=_("Kept, because the minutes say who was there. You read as a former member."),
        places=frozenset({"talks.Attendance.person"}),
    )
)
keeps(
    Kept(
        name="talks.led",
        what=_("Talks that you facilitated"),
        why=_("Everybody reads who leads a talk."),
        how_long=_("As long as the partnership."),
        columns=(_("Talk"), _("Day")),
        read=_led,
        erasure=_("Kept with the talk. You read as a former member."),
        places=frozenset({"talks.Talk.facilitator"}),
    )
)
keeps(
    Kept(
        name="talks.raised",
        what=_("Points that you raised in your own name"),
        why=_(
            "So that everybody reads who raised them. Of a point that you raised through the facilitator "
            "nothing says that it was you."
        ),
        how_long=_("As long as the partnership."),
        columns=(_("Point"), _("Day"), _("Why it was set aside")),
        read=_raised,
        erasure=_("Kept, because we talked about it. Whoever raised it reads as a former member."),
        places=frozenset({"talks.RaisedPoint.raised_by"}),
    )
)
