"""The letters with personal links: written at the moment of sending, so that no token is ever stored."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations import clock
from accord.foundations.addresses import absolute
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.rounds.ballot import tokens
from accord.mechanisms.rounds.ballot.models import Invitation, Restoration
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, minutes
from accord.mechanisms.rounds.questionnaires.terms import local


@letter("ballot.invitation", called=_late("asks you to answer a round"))
def invitation(invitation_id: UUID) -> Letter | None:
    """Return the letter that asks somebody to answer, or None when it is no longer wanted."""
    return _letter(invitation_id, _("{partnership} asks you: {round}"), _("We would like to hear from you."))


# How many are reminded, or asked again, is how many have not answered.
@letter("ballot.reminder", called=_late("reminds you of a round"), counted=False)
def reminder(invitation_id: UUID) -> Letter | None:
    """Return the letter that reminds somebody, or None when it is no longer wanted."""
    return _letter(
        invitation_id, _("{partnership} still hopes to hear from you: {round}"), _("There is still time.")
    )


@letter("ballot.asked_again", called=_late("asks you again, after a restore"), counted=False)
def asked_again(invitation_id: UUID) -> Letter | None:
    """Return the letter that asks again after a restore, or None when it is no longer wanted."""
    return _letter(
        invitation_id, _("{partnership} has to ask you again: {round}"), _("We are sorry to ask you again.")
    )


def _letter(invitation_id: UUID, subject: str, opening: str) -> Letter | None:
    asked = Invitation.objects.select_related("round__partnership", "round__subject", "person").get(
        id=invitation_id
    )
    round, person = asked.round, asked.person
    if person is None or asked.responded or not questionnaires.takes_answers(round.id, clock.now()):
        return None
    words = {
        "name": person.given_name or person.name,
        "partnership": round.partnership.name,
        "round": round.title,
        "minutes": minutes(len(questionnaires.item_keys(round.id))),
        "closes": local(round.closes_at, round.partnership.zone),
        "zone": round.partnership.zone.key,
        "opening": f"{opening} {_why_again(asked)}",
        "link": _link(asked),
    }
    if round.subject is not None:
        words |= {"leader": round.subject.name, "group": round.called.get(asked.group, "")}
        asks = _("{partnership} asks you what you see {leader} do, as one of these raters: {group}.")
    elif round.audience.get("listed"):
        asks = _("{partnership} asks some of its people, and you are one of them: {round}.")
    elif round.questionnaire == CHARTER:
        asks = _("{partnership} asks everybody how working together is going: {round}.")
    else:
        asks = _("{partnership} asks everybody: {round}.")
    return Letter(subject=subject.format(**words), text=_text(asks).format(**words))


def _why_again(asked: Invitation) -> str:
    """Return why somebody may be asked twice: answers were lost. The same words for all who are asked."""
    found = Restoration.objects.filter(round_id=asked.round_id).first()
    if found is None:
        return ""
    zone = asked.round.partnership.zone
    return _(
        "Our site failed and had to be brought back from a backup of {taken} ({zone}). Answers sent after "
        "that are lost, and nobody has read them. We do not know whose they were. If yours were among them, "
        "please answer once more, with the link in this letter. If you had not answered yet, nothing has "
        "changed for you.\n\n"
    ).format(taken=local(found.taken_at, zone), zone=zone.key)


def _text(asks: str) -> str:
    return f"{_('Hello {name},')}\n\n{{opening}}{asks} " + _(
        "It takes about {minutes} minutes, on a phone or a computer, until {closes} ({zone}).\n\n"
        "This link is yours alone:\n{link}\n\n"
        "Please do not pass it on. It takes your answers once. If you stop, it finds what you began.\n\n"
        "You answer in confidence. The first page says what we promise, and what we cannot promise.\n"
    )


def _link(asked: Invitation) -> str:
    secrets = keystore.keys_read(asked.round_id)
    return absolute(reverse("ballot:start", args=[tokens.token_for(secrets.token_key, asked.id)]))
