"""Closing a round: count, open in memory, compute, store, empty the box, all at once. Then the keys go.

Killed at any point, a round is either still open with its box intact, or closed and complete; the sweep
finishes it. Opened answers exist in this module only, and in what it calls in `opening`, `publishing.policy`
and `analysis`.
"""

from collections.abc import Sequence
from secrets import SystemRandom
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.analysis.published import Published
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.ballot import keystore, locks
from accord.mechanisms.rounds.ballot.destruction import keys_destroy
from accord.mechanisms.rounds.ballot.models import BoxItem, Comment, Draft, Invitation, Receipt, RoundKey
from accord.mechanisms.rounds.ballot.opening import box_opened
from accord.mechanisms.rounds.ballot.payload import Ballot
from accord.mechanisms.rounds.ballot.steps import Reached, Step, unmarked
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind("ballot.closed", _("“{about}” closed: {answered} of {invited} people answered."))
kinds.kind(
    "ballot.close_refused",
    _("“{about}” could not be closed: its box does not hold one set of answers for each who responded."),
)


class CountsDiffer(Exception):
    """The box does not hold exactly one item for each invitation that was spent. Nothing is opened."""


class NotComputed(Exception):
    """The result could not be computed. Says the kind of error only: its words might quote an answer."""


def round_close(round_id: UUID, *, actor: Actor, reached: Reached = unmarked) -> None:
    """Close a round whose time has run out, and destroy its keys; safe to repeat.

    reached: told after each step; tests stop the close there. Raises CountsDiffer, Unreadable, NotComputed
    and
    KeyMissing: then the round is as it was before, and nothing is published.
    """
    try:
        with locks.box_alone(round_id):
            round = questionnaires.round_locked(round_id)
            access.require(actor, "ballot.close", round)
            reached(Step.LOCKED)
            if round.state == RoundState.OPEN and round.closes_at <= clock.now():
                _close(round, actor, reached)
    except CountsDiffer:
        _refusal_record(round_id, actor)
        raise
    reached(Step.COMMITTED)
    keys_destroy(round_id, actor=actor, reached=reached)


def _close(round: "Round", actor: Actor, reached: Reached) -> None:
    answered = _counted(round)
    reached(Step.COUNTED)
    ballots = box_opened(round.id, keystore.keys_read(round.id))
    reached(Step.OPENED)
    published = _computed(round, ballots)
    reached(Step.COMPUTED)
    result_store(round=round, published=published, actor=actor)
    _comments_store(round, ballots)
    _receipts_store(round, ballots)
    reached(Step.STORED)
    _box_empty(round)
    reached(Step.EMPTIED)
    rounds.round_mark_closed(round=round, actor=actor)
    invited = Invitation.objects.filter(round=round).count()
    audit.record("ballot.closed", actor=actor, about=round, answered=answered, invited=invited)


def _counted(round: "Round") -> int:
    """Return how many answered; raises CountsDiffer unless the box holds exactly as many."""
    responded = Invitation.objects.filter(round=round, responded=True).count()
    if responded != BoxItem.objects.filter(round_id=round.id).count():
        raise CountsDiffer
    return responded


def _computed(round: "Round", ballots: Sequence[Ballot]) -> Published:
    """Turn ballots into the published result. Fails closed, and without a word of what it was working on."""
    try:
        return _published(round, ballots)
    except Exception as error:  # noqa: BLE001  whatever broke: nothing is published, nothing is quoted
        raise NotComputed(type(error).__name__) from None


def _published(round: "Round", ballots: Sequence[Ballot]) -> Published:
    raise NotImplementedError


def _comments_store(round: "Round", ballots: Sequence[Ballot]) -> None:
    """Store the comments in an order that says nothing of who wrote them."""
    comments = [ballot.answers.comment for ballot in ballots if ballot.answers.comment]
    SystemRandom().shuffle(comments)
    Comment.objects.bulk_create(
        Comment(partnership_id=round.partnership_id, round_id=round.id, text=text) for text in comments
    )


def _receipts_store(round: "Round", ballots: Sequence[Ballot]) -> None:
    """Store the receipts sorted: a list in which each finds the own one."""
    Receipt.objects.bulk_create(
        Receipt(partnership_id=round.partnership_id, round_id=round.id, words=words)
        for words in sorted(ballot.receipt for ballot in ballots)
    )


def _box_empty(round: "Round") -> None:
    """Delete every set of answers, sent or not: from here on no row per respondent exists."""
    BoxItem.objects.filter(round_id=round.id).delete()
    Draft.objects.filter(round_id=round.id).delete()


@transaction.atomic
def _refusal_record(round_id: UUID, actor: Actor) -> None:
    """Say once in the log of all partners that a close was refused; the sweep goes on trying."""
    key = RoundKey.objects.select_for_update().select_related("round").get(round_id=round_id)
    if not key.close_refused:
        key.close_refused = True
        key.save(update_fields=["close_refused"])
        audit.record("ballot.close_refused", actor=actor, about=key.round)
