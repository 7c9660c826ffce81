"""The letter that asks a leader to talk about a result with the team."""

from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.pacing import Sort
from accord.mechanisms.team_talks import selectors, words
from accord.mechanisms.team_talks.reminding import TO_TALK
from accord.mechanisms.team_talks.rules import MINUTES


@letter(TO_TALK, called=_late("asks you to talk about a result with your team"), sort=Sort.BY_DAY)
def to_talk(talk_id: UUID) -> Letter | None:
    """Return the letter, or None when it is no longer wanted."""
    talk = selectors.talk_or_none(talk_id)
    if talk is None or talk.leader is None or talk.held_on or not talk.cards.is_open:
        return None
    said = {
        "name": talk.leader.given_name or talk.leader.name,
        "partnership": talk.cards.result.round.partnership.name,
        "title": str(talk.cards),
        "team": words.name_of(talk),
        "day": date_format(talk.cards.due, "j F Y"),
        "minutes": MINUTES,
        "link": absolute(address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id)),
    }
    first = _("{partnership} asks {team} to talk about “{title}”")
    again = _("{partnership} still asks {team} to talk about “{title}”")
    text = _(
        "Hello {name},\n\n"
        "“{title}” has a result. There is a card for {team}: one strength, one gap, one question. It takes "
        "{minutes} minutes, in a meeting that you have anyway, by {day}:\n{link}\n\n"
        "Write down on the same page, on a phone if you like, what you made of it and the one thing that you "
        "will do. Who said what stays in the team.\n"
    )
    subject = again if talk.letters > 1 else first
    return Letter(subject=subject.format(**said), text=text.format(**said))
