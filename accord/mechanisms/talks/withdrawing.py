"""A session that is called off, or somebody who is asked no more: a letter withdraws the calendar entry."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.calendars import MEDIA_TYPE, Method
from accord.foundations.errors import Refused
from accord.foundations.outbox import Enclosed, Letter, Sort, letter
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.talks import calendar_entries, session
from accord.mechanisms.talks.inviting import INVITATION
from accord.mechanisms.talks.live.services import session_over
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import Attendance, Talk
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from datetime import datetime

CALLED_OFF, ASKED_NO_MORE = "talks.called_off", "talks.asked_no_more"

kinds.kind("talks.called_off", _("{actor} called the session about “{about}” off: it gets another day."))


@transaction.atomic
def session_call_off(*, talk: Talk, actor: Actor) -> int:
    """Call a session off, and tell everybody who was invited; return how many. It waits for a new day."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    if not may_be_called_off(locked):
        raise Refused(_("It has begun, or was called off already."))
    session_over(talk=locked)
    locked.called_off_at, locked.invitation = clock.now(), locked.invitation + 1
    locked.save(update_fields=["called_off_at", "invitation"])
    invited = Attendance.objects.filter(talk=locked, invited=True).exclude(person__email="")
    to = [(found.person.email, found.id) for found in invited.select_related("person")]
    letters_post(kind=CALLED_OFF, partnership_id=actor.partnership_id, to=to, occasion=str(locked.invitation))
    invited.update(invited=False)
    audit.record("talks.called_off", actor=actor, about=locked)
    return len(to)


def may_be_called_off(talk: Talk) -> bool:
    """Say whether a session is still to come."""
    if talk.called_off_at is not None:
        return False
    begins: datetime | None = talk.span[0] if talk.span else None
    return talk.held_on >= partnership.today() if begins is None else begins > clock.now()


def withdraw_from(attendance: Attendance, talk: Talk) -> None:
    """Tell somebody whose invitation has left that it is withdrawn, within the transaction of an act."""
    has_it = attendance.invited and outbox.has_left(kind=INVITATION, about_id=attendance.id)
    if has_it and attendance.person.email and may_be_called_off(talk):
        to = [(attendance.person.email, talk.id)]
        letters_post(
            kind=ASKED_NO_MORE, partnership_id=talk.partnership_id, to=to, occasion=str(talk.invitation)
        )


@letter(CALLED_OFF, called=_("says that a session is not held"), sort=Sort.BY_DAY)
def called_off(attendance_id: UUID) -> Letter | None:
    """Return what somebody reads whose session is not held; None once it has another day."""
    found = Attendance.objects.select_related("talk__result__round", "talk__partnership", "person")
    attendance = found.filter(id=attendance_id).first()
    if attendance is None or attendance.talk.called_off_at is None:
        return None
    person = attendance.person
    return _letter(
        attendance.talk,
        subject=_now("{partnership}: we do not talk about “{round}” on that day"),
        text=_now(
            "Hello {name},\n\n"
            "the talk about “{round}” is not held as planned:\n\n{when}\n\n"
            "It gets another day, and you are invited again. What we will talk about stands here:\n{link}\n\n"
            "The calendar entry goes with this letter, and is withdrawn by it.\n"
        ),
        name=person.given_name or person.name,
    )


@letter(ASKED_NO_MORE, called=_("says that somebody need not come to a talk"), sort=Sort.BY_DAY)
def asked_no_more(talk_id: UUID) -> Letter | None:
    """Return what somebody reads who was invited and need not come."""
    talk = Talk.objects.select_related("result__round", "partnership").filter(id=talk_id).first()
    if talk is None:
        return None
    return _letter(
        talk,
        subject=_now("{partnership}: you need not come to the talk about “{round}”"),
        text=_now(
            "Hello,\n\n"
            "you were asked to come to the talk about “{round}”, and need not come any more:\n\n{when}\n\n"
            "What we talk about stands here, for everybody:\n{link}\n\n"
            "The calendar entry goes with this letter, and is withdrawn by it.\n"
        ),
    )


def _letter(talk: Talk, *, subject: str, text: str, name: str = "") -> Letter:
    words = {
        "name": name,
        "partnership": talk.partnership.name,
        "round": str(talk),
        "when": session.moment(talk),
        "link": calendar_entries.link(talk),
    }
    content = calendar_entries.entry(talk, method=Method.CANCEL)
    enclosed = (Enclosed("talk.ics", MEDIA_TYPE, content),) if content else ()
    return Letter(subject=subject.format(**words), text=text.format(**words), enclosed=enclosed)
