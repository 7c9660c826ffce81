"""The minutes of a talk: a page for everybody, a PDF, and a letter to those who came."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import absolute, address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox import Letter, Sort, letter
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import agenda, attending, coming, session
from accord.mechanisms.talks.agenda import Line
from accord.mechanisms.talks.models import Attendance, Talk
from accord.mechanisms.talks.rules import TalkState
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.partnership.models import Partnership

MINUTES = "talks.minutes"

kinds.kind(
    "talks.minutes_sent", _("{actor} sent the minutes of the talk about “{about}” to {people} people.")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What a talk came to. facts: when, where, who led it, who came. lines: each point with its outcome."""

    talk: Talk
    heading: str
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]


def minutes_of(talk: Talk) -> Minutes:
    """Return the minutes of a talk, as far as it has come."""
    lines = tuple(agenda.lines(talk, publishing.spoken_of(talk.result)))
    return Minutes(talk=talk, heading=_heading(talk, lines), facts=tuple(_facts(talk)), lines=lines)


def document(minutes: Minutes, held: "Partnership") -> str:
    """Return the minutes as one HTML page for `accord.web.pdf`."""
    context = {"minutes": minutes, "whose": held.name, "made_on": clock.today(held.zone)}
    return render_to_string("talks/minutes/document.html", context)


@transaction.atomic
def minutes_send(*, talk: Talk, came: frozenset[UUID], actor: Actor) -> int:
    """Note who came, and send them the minutes; return to how many. Raises Refused before the talk is closed.

    came: the people. Who got the minutes before gets them once only.
    """
    access.require(actor, "talks.lead", talk)
    locked: Talk = Talk.objects.select_for_update().get(id=talk.id)
    if locked.state != TalkState.CLOSED:
        raise Refused(_("The minutes go out when every point is decided and the talk is closed."))
    there = attending.attendances_note(talk=locked, came=came, actor=actor)
    to = [(found.person.email, found.id) for found in there if found.person.email]
    if not to:
        raise Refused(_("Choose somebody who came and has an e-mail address."), field="came")
    letters_post(kind=MINUTES, partnership_id=actor.partnership_id, to=to)
    locked.minutes_sent_at = clock.now()
    locked.save(update_fields=["minutes_sent_at"])
    audit.record("talks.minutes_sent", actor=actor, about=locked, people=len(to))
    return len(to)


@letter(MINUTES, called=_("brings the minutes of a talk to which you came"), sort=Sort.NO_DAY)
def minutes_letter(attendance_id: UUID) -> Letter | None:
    """Return the minutes for somebody who came, or None when they are no longer wanted."""
    found = Attendance.objects.select_related("talk__result__round", "talk__partnership", "person__employer")
    attendance = found.filter(id=attendance_id, came=True).first()
    if attendance is None:
        return None
    talk, person = attendance.talk, attendance.person
    minutes = minutes_of(talk)
    text = _now(
        "Hello {name},\n\nthis is what we agreed on {day}, when we talked about “{round}”.\n\n{points}\n\n"
        "The minutes with the evidence for each point, also as a PDF:\n{link}\n"
    )
    words = {
        "name": person.given_name or person.name,
        "day": date_format(talk.held_on, "j F Y"),
        "round": str(talk),
        "points": "\n\n".join(_in_words(line) for line in minutes.lines),
        "link": absolute(address("talks:minutes", talk_id=talk.id)),
    }
    subject = _now("{partnership}: what we agreed about “{round}”")
    return Letter(
        subject=subject.format(partnership=talk.partnership.name, round=talk), text=text.format(**words)
    )


def _heading(talk: Talk, lines: tuple[Line, ...]) -> str:
    decided = sum(line.is_decided for line in lines)
    if talk.state != TalkState.CLOSED:
        words = _now("These minutes are not finished: {decided} of {total} points are decided.")
        return words.format(decided=decided, total=len(lines))
    acts = sum(line.undertaking is not None for line in lines)
    words = _now("We talked about “{round}”: {acts} undertaken, {others} decided not to act.")
    return words.format(round=talk, acts=acts, others=decided - acts)


def _facts(talk: Talk) -> Iterator[Fact]:
    yield from (fact for fact in session.facts(talk, leads=False) if fact.term != session.WHO_COMES)
    came = [each for each in coming.coming(talk) if each.attendance.came]
    if talk.minutes_sent_at and came:
        names = [
            f"{each.attendance.person} ({each.organisation})" if each.organisation else each.attendance.person
            for each in came
        ]
        yield Fact(_now("Who came"), get_text_list([str(name) for name in names], _now("and")))


def _in_words(line: Line) -> str:
    point = line.point
    told = [f"{line.number}. {point.sentence}", point.reading]
    told.append(_now("Behind it: {cause}.").format(cause=point.get_cause_display()) if point.cause else "")
    if point.forum and point.forum_on:
        day = date_format(point.forum_on, "j F Y")
        told.append(_now("It goes to {forum}, by {day}.").format(forum=point.forum, day=day))
    if line.undertaking:
        what, by = line.undertaking.undertaking.title, line.undertaking.by
        told.append(_now("We undertake: {what} ({by}).").format(what=what, by=by))
    elif line.will_not_act:
        told.append(_now("We decided not to act: {reason}").format(reason=point.reason))
    else:
        told.append(_now("Not decided yet."))
    return "\n".join(filter(None, told))
