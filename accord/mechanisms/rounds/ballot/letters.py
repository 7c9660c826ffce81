"""The letters with personal links: written at the moment of sending, so that no token is ever stored."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.addresses import absolute
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.rounds.ballot import keystore, tokens
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import minutes
from accord.mechanisms.rounds.questionnaires.terms import local


@letter("ballot.invitation")
def invitation(invitation_id: UUID) -> Letter | None:
    """Return the letter that asks somebody to answer, or None when it is no longer wanted."""
    return _letter(invitation_id, _("{partnership} asks you: {round}"), _("We would like to hear from you."))


@letter("ballot.reminder")
def reminder(invitation_id: UUID) -> Letter | None:
    """Return the letter that reminds somebody, or None when it is no longer wanted."""
    return _letter(
        invitation_id, _("{partnership} still hopes to hear from you: {round}"), _("There is still time.")
    )


def _letter(invitation_id: UUID, subject: str, opening: str) -> Letter | None:
    asked = Invitation.objects.select_related("round__partnership", "person").get(id=invitation_id)
    if asked.responded or not questionnaires.takes_answers(asked.round_id, clock.now()):
        return None
    round = asked.round
    words = {
        "name": asked.person.given_name or asked.person.name if asked.person else "",
        "partnership": round.partnership.name,
        "round": round.title,
        "minutes": minutes(len(questionnaires.item_keys(round.id))),
        "closes": local(round.closes_at, round.partnership.zone),
        "zone": round.partnership.zone.key,
        "opening": opening,
        "link": _link(asked),
    }
    return Letter(subject=subject.format(**words), text=_text().format(**words))


def _text() -> str:
    return _(
        "Hello {name},\n\n"
        "{opening} {partnership} asks everybody how working together is going: {round}. "
        "It takes about {minutes} minutes, on a phone or a computer, until {closes} ({zone}).\n\n"
        "This link is yours alone:\n{link}\n\n"
        "Please do not pass it on. It takes your answers once. If you stop, it finds what you began.\n\n"
        "You answer in confidence. The first page says what we promise, and what we cannot promise.\n"
    )


def _link(asked: Invitation) -> str:
    secrets = keystore.keys_read(asked.round_id)
    return absolute(reverse("ballot:start", args=[tokens.token_for(secrets.token_key, asked.id)]))
