"""The letters: to leaders whose turn it is, and with the personal link to who is to acknowledge.

Written as they leave, so that no token is ever stored; not a word about what anybody chose or wrote.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.pacing import Sort
from accord.mechanisms.cascade import acknowledging, selectors
from accord.mechanisms.cascade.models import Briefing, Recipient
from accord.mechanisms.cascade.reminding import TO_ACKNOWLEDGE, TO_ANSWER, TO_BRIEF, TO_WRITE
from accord.mechanisms.cascade.rules import MINUTES_TO_ACKNOWLEDGE

if TYPE_CHECKING:
    from accord.partnership.models import Person


@letter(TO_BRIEF, called=_late("asks you to brief your team"), sort=Sort.BY_DAY)
def to_brief(briefing_id: UUID) -> Letter | None:
    """Return the letter that asks a leader to brief, or None when it is no longer wanted."""
    briefing = _briefing(briefing_id)
    if briefing.given_on or briefing.leader is None or not briefing.cascade.is_open:
        return None
    text = _(
        "Hello {name},\n\n"
        "please brief {team} on “{title}” by {day}. It takes a quarter of an hour in a meeting that you have "
        "anyway. The page says what to tell, and is where you write down who was there, what was asked, and "
        "what it means for you:\n{link}\n\n"
        "If you are away, hand it on there: it goes to somebody of your team, or to the level above.\n"
    )
    first = _("{partnership} asks you to brief your team: {title}")
    again = _("{partnership} still asks you to brief your team: {title}")
    return _letter(briefing, briefing.leader, "briefing", again if briefing.letters > 1 else first, text)


@letter(TO_WRITE, called=_late("asks you to write with your team what it means for you"), sort=Sort.NO_DAY)
def to_write(briefing_id: UUID) -> Letter | None:
    """Return the letter that asks a leader for the words of the team, or None when it is no longer wanted."""
    briefing = _briefing(briefing_id)
    if briefing.given_on is None or briefing.statement or not briefing.cascade.is_open:
        return None
    if briefing.leader is None:
        return None
    text = _(
        "Hello {name},\n\n"
        "you have briefed {team} on “{title}”. Two or three sentences are missing: what it means for you, "
        "written with the team. The level above reads them and answers:\n{link}\n"
    )
    subject = _("{partnership} asks what it means for your team: {title}")
    return _letter(briefing, briefing.leader, "statement", subject, text)


@letter(TO_ANSWER, called=_late("asks you to answer what a team wrote"), sort=Sort.NO_DAY)
def to_answer(briefing_id: UUID) -> Letter | None:
    """Return the letter that asks the level above for an answer, or None when it is no longer wanted."""
    briefing = _briefing(briefing_id)
    if briefing.answer or not briefing.statement or not briefing.cascade.is_open:
        return None
    if briefing.above is None or briefing.above.leader is None:
        return None
    text = _(
        "Hello {name},\n\n"
        "{team} has written what “{title}” means for them, and waits for your answer. "
        "A sentence or two is enough:\n{link}\n"
    )
    subject = _("{partnership} asks you to answer a team: {title}")
    return _letter(briefing, briefing.above.leader, "answer", subject, text)


@letter(TO_ACKNOWLEDGE, called=_late("asks you to acknowledge"))
def to_acknowledge(recipient_id: UUID) -> Letter | None:
    """Return the letter with somebody's own link, or None when it is no longer wanted."""
    found = Recipient.objects.select_related("cascade__partnership", "person")
    recipient = found.get(id=recipient_id)
    person = recipient.person
    if person is None or recipient.is_done or not recipient.cascade.is_open:
        return None
    if person.id not in selectors.in_post():
        return None
    words = {
        "name": person.given_name or person.name,
        "partnership": recipient.cascade.partnership.name,
        "title": recipient.cascade.title,
        "minutes": MINUTES_TO_ACKNOWLEDGE,
        "link": absolute(reverse("acknowledging:start", args=[acknowledging.link_of(recipient)])),
    }
    first = _("{partnership} asks you to read this: {title}")
    again = _("{partnership} still asks you to read this: {title}")
    text = _(
        "Hello {name},\n\n"
        "{partnership} asks everybody to read “{title}”, and to say that they know it. It takes about "
        "{minutes} minutes, on a phone or a computer.\n\n"
        "This link is yours alone:\n{link}\n\n"
        "Where there is a hard case to think about, nobody learns what you chose: it is kept nowhere.\n"
    )
    subject = again if recipient.letters > 1 else first
    return Letter(subject=subject.format(**words), text=text.format(**words))


def _briefing(briefing_id: UUID) -> Briefing:
    found = Briefing.objects.select_related(
        "cascade__partnership", "leader", "team", "organisation", "above__leader"
    )
    briefing: Briefing = found.get(id=briefing_id)
    return briefing


def _letter(briefing: Briefing, to: "Person", page: str, subject: str, text: str) -> Letter:
    """A letter about a team, to whoever it waits for."""
    words = {
        "name": to.given_name or to.name,
        "partnership": briefing.cascade.partnership.name,
        "title": briefing.cascade.title,
        "team": str(briefing),
        "day": date_format(briefing.due, "j F Y"),
        "link": absolute(address(f"cascade:{page}", cascade_id=briefing.cascade_id, briefing_id=briefing.id)),
    }
    return Letter(subject=subject.format(**words), text=text.format(**words))
