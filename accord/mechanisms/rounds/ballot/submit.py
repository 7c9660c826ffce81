"""Sending answers: the invitation is spent and the sealed answers lie in the box, both or neither.

There is no log line, no audit line, no event and no task for a response: that somebody responded is all that
is kept.
"""

from typing import TYPE_CHECKING

from accord.foundations import clock, scope
from accord.mechanisms.rounds.ballot import asked, drafts, further, hats, locks, sealing, tokens
from accord.mechanisms.rounds.ballot.door import NotOpen, Opened, Standing, Visit
from accord.mechanisms.rounds.ballot.models import BoxItem, Card, Invitation, RoundKey
from accord.mechanisms.rounds.ballot.payload import Answers, Ballot
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item


class Incomplete(Exception):
    """A statement has neither an answer nor "rather not say"; nothing was sent."""


def answers_submit(visit: Visit) -> str:
    """Send the draft of this link or card, for good; return the words of the receipt.

    Sent already, the same words come back and nothing else happens. Raises NotOpen, Incomplete, Busy.
    """
    if visit.standing is Standing.ANSWERED:
        return tokens.receipt(visit.secret)
    invitation = visit.open_invitation
    with scope.partnership(invitation.partnership_id), locks.box_shared(invitation.round_id):
        if _spent(visit, invitation):
            BoxItem.objects.create(
                partnership_id=invitation.partnership_id,
                round_id=invitation.round_id,
                ciphertext=_sealed(visit, invitation),
            )
    return tokens.receipt(visit.secret)


def _spent(visit: Visit, invitation: Opened) -> bool:
    """Mark the invitation or card as responded, if the round is open and it was not: one row, or none.

    The condition names this one row and nothing else, so that the database itself lets one of fifty win.
    """
    if not questionnaires.takes_answers(invitation.round_id, clock.now()):
        raise NotOpen(Standing.CLOSED)
    if isinstance(invitation, Card):
        return hats.card_spend(invitation, used_from=tokens.phone_mark(visit.secret))
    return bool(Invitation.objects.filter(id=invitation.id, responded=False).update(responded=True) == 1)


def _sealed(visit: Visit, invitation: Opened) -> bytes:
    sections = asked.sections(invitation.round, invitation.place)
    items = [item for section in sections for item in section.items]
    ballot = _ballot(
        invitation, _complete(drafts.draft_take(visit), invitation, items), tokens.receipt(visit.secret)
    )
    public_key = RoundKey.objects.values_list("public_key", flat=True).get(round_id=invitation.round_id)
    return sealing.ballot_sealed(ballot, bytes(public_key), room=asked.room(invitation.round))


def _ballot(invitation: Opened, answers: Answers, receipt: str) -> Ballot:
    """Return what is sealed: the answers, and no more of where they count than is needed to tell them."""
    if isinstance(invitation, Invitation) and invitation.group:
        return Ballot(answers=answers, organisation="", receipt=receipt, group=invitation.group)
    place = reporting_of(invitation.round).needed(invitation.place)
    return Ballot(
        answers=answers,
        organisation=str(place.organisation),
        receipt=receipt,
        tier=place.tier,
        team=str(place.team or ""),
    )


def _complete(answers: Answers | None, invitation: Opened, items: "list[Item]") -> Answers:
    """Return the answers if each statement that was asked has one; raising undoes the whole sending."""
    if answers is None or not {item.key for item in items} <= answers.given.keys():
        raise Incomplete
    return further.asked_only(invitation.round, items, answers)
