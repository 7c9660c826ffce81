"""The invitation to a talk: a letter with a calendar entry for each who comes."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.calendars import MEDIA_TYPE
from accord.foundations.errors import Refused
from accord.foundations.outbox import Enclosed, Letter, Sort, letter
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.talks import calendar_entries, session
from accord.mechanisms.talks.locking import open_talk
from accord.mechanisms.talks.models import Attendance
from accord.mechanisms.talks.rules import TalkState

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk

INVITATION = "talks.invitation"

kinds.kind("talks.invited", _("{actor} invited {people} people to the talk about “{about}”."))


@transaction.atomic
def talk_invite(*, talk: "Talk", actor: Actor) -> int:
    """Invite everybody who comes and has an address; return how many. Who was invited before gets it anew."""
    access.require(actor, "talks.lead", talk)
    locked = open_talk(talk)
    if locked.called_off_at is not None:
        raise Refused(_("It was called off. Choose a new day, before you invite people."))
    if locked.begins is None:
        raise Refused(_("Choose the time at which it begins, before you invite people."))
    asked = Attendance.objects.filter(talk=locked).exclude(person__email="").select_related("person")
    to = [(found.person.email, found.id) for found in asked]
    if not to:
        raise Refused(_("Nobody who comes has an e-mail address."))
    locked.invitation += 1
    locked.save(update_fields=["invitation"])
    asked.update(invited=True)
    letters_post(kind=INVITATION, partnership_id=actor.partnership_id, to=to, occasion=str(locked.invitation))
    audit.record("talks.invited", actor=actor, about=locked, people=len(to))
    return len(to)


@letter(INVITATION, called=_("invites you to a talk about a result"), sort=Sort.BY_DAY)
def invitation(attendance_id: UUID) -> Letter | None:
    """Return the invitation to somebody, or None when it is no longer wanted."""
    found = Attendance.objects.select_related("talk__result__round", "talk__partnership", "talk__facilitator")
    attendance = found.select_related("person__employer").filter(id=attendance_id).first()
    if attendance is None or attendance.talk.state != TalkState.OPEN:
        return None
    talk, person = attendance.talk, attendance.person
    if talk.called_off_at is not None:
        return None
    content = calendar_entries.entry(talk)
    words = {
        "name": person.given_name or person.name,
        "partnership": talk.partnership.name,
        "round": str(talk),
        "when": session.when(talk),
        "where": _where(talk),
        "link": calendar_entries.link(talk),
    }
    text = _now(
        "Hello {name},\n\n"
        "{partnership} talks about what the round “{round}” says, and asks you to come.\n\n"
        "{when}\n{where}\n\n"
        "Each point ends in something that somebody undertakes, or in a decision not to act. What we will "
        "talk about stands here:\n{link}\n\n"
        "The calendar entry goes with this letter. If you cannot come, please tell whoever asks you.\n"
    )
    subject = _now("{partnership} asks you to talk about “{round}”")
    enclosed = (Enclosed("talk.ics", MEDIA_TYPE, content),) if content else ()
    return Letter(subject=subject.format(**words), text=text.format(**words), enclosed=enclosed)


def _where(talk: "Talk") -> str:
    return "\n".join(filter(None, (talk.place, talk.call_link)))
