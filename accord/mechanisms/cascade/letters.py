"""The letters: to a leader whose turn it is, and with the personal link to who is to acknowledge.

Written as they leave, so that no token is ever stored; not a word about what anybody chose or wrote.
"""

from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.cascade import acknowledging, selectors
from accord.mechanisms.cascade.models import Briefing, Recipient
from accord.mechanisms.cascade.reminding import TO_ACKNOWLEDGE, TO_BRIEF
from accord.mechanisms.cascade.rules import MINUTES_TO_ACKNOWLEDGE


@letter(TO_BRIEF, called=_late("asks you to brief your team"))
def to_brief(briefing_id: UUID) -> Letter | None:
    """Return the letter that asks a leader to brief, or None when it is no longer wanted."""
    found = Briefing.objects.select_related("cascade__partnership", "leader", "team", "organisation")
    briefing = found.get(id=briefing_id)
    if briefing.given_on or briefing.leader is None or not briefing.cascade.is_open:
        return None
    words = {
        "name": briefing.leader.given_name or briefing.leader.name,
        "partnership": briefing.cascade.partnership.name,
        "title": briefing.cascade.title,
        "team": str(briefing),
        "day": date_format(briefing.due, "j F Y"),
        "link": absolute(
            address("cascade:briefing", cascade_id=briefing.cascade_id, briefing_id=briefing.id)
        ),
    }
    first = _("{partnership} asks you to brief your team: {title}")
    again = _("{partnership} still asks you to brief your team: {title}")
    text = _(
        "Hello {name},\n\n"
        "please brief {team} on “{title}” by {day}. It takes a quarter of an hour in a meeting that you have "
        "anyway. The page says what to tell, and is where you write down who was there, what was asked, and "
        "what it means for you:\n{link}\n\n"
        "If you are away, hand it on there: it goes to somebody of your team, or to the level above.\n"
    )
    subject = again if briefing.letters > 1 else first
    return Letter(subject=subject.format(**words), text=text.format(**words))


@letter(TO_ACKNOWLEDGE, called=_late("asks you to acknowledge"))
def to_acknowledge(recipient_id: UUID) -> Letter | None:
    """Return the letter with somebody's own link, or None when it is no longer wanted."""
    found = Recipient.objects.select_related("cascade__partnership", "person")
    recipient = found.get(id=recipient_id)
    if recipient.is_done or not recipient.cascade.is_open or recipient.person_id not in selectors.in_post():
        return None
    words = {
        "name": recipient.person.given_name or recipient.person.name,
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
