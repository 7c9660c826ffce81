"""Closing a round: count, open in memory, compute, store, empty the box, all at once. Then the keys go.

Killed at any point, a round is either still open with its box intact, or closed and complete; the sweep
finishes it. Opened answers exist in this module only, and in what it calls in `opening`, `publishing.policy`,
`reports.policy` and `analysis`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.analysis.published import Published
from accord.foundations import access, clock, store
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.ballot import locks
from accord.mechanisms.rounds.ballot.comments import written
from accord.mechanisms.rounds.ballot.destruction import box_empty, keys_destroy
from accord.mechanisms.rounds.ballot.further import OPEN
from accord.mechanisms.rounds.ballot.models import BoxItem, Card, Invitation, Receipt
from accord.mechanisms.rounds.ballot.opening import box_opened
from accord.mechanisms.rounds.ballot.payload import Ballot
from accord.mechanisms.rounds.ballot.refusal import CountsDiffer, NotComputed, Unreadable, refusal_record
from accord.mechanisms.rounds.ballot.steps import Reached, Step, unmarked
from accord.mechanisms.rounds.comments.services import comments_store
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keystore import KeyMissing
from accord.mechanisms.rounds.publishing.policy import Answered, Asked, Earlier, round_published
from accord.mechanisms.rounds.publishing.selectors import last_asking, latest_result, published_of
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.reporting import Place, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.reports.contents import Content
from accord.mechanisms.rounds.reports.earlier import figures_before
from accord.mechanisms.rounds.reports.policy import Rated, ReportEarlier, report_computed
from accord.mechanisms.rounds.reports.services import report_store

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.rounds.questionnaires.models import Round

# How many answered stands in the result, where that gives no small group away, and nowhere else.
kinds.kind("ballot.closed", _("“{about}” closed: its box was opened, counted and emptied."))


def round_close(round_id: UUID, *, actor: Actor, reached: Reached = unmarked) -> None:
    """Close a round whose time has run out, and destroy its keys; safe to repeat.

    reached: told after each step; tests stop the close there. Raises CountsDiffer, Unreadable, NotComputed
    and KeyMissing: then the round is as it was before, nothing is published, and the log says so once.
    """
    try:
        with locks.box_alone(round_id):
            round = questionnaires.round_locked(round_id)
            access.require(actor, "ballot.close", round)
            reached(Step.LOCKED)
            if round.state == RoundState.OPEN and round.closes_at <= clock.now():
                _close(round, actor, reached)
    except (CountsDiffer, KeyMissing, NotComputed, Unreadable) as refusal:
        refusal_record(round_id, refusal, actor)
        raise
    reached(Step.COMMITTED)
    keys_destroy(round_id, actor=actor, reached=reached)


def _close(round: "Round", actor: Actor, reached: Reached) -> None:
    _check_counts(round)
    reached(Step.COUNTED)
    ballots = box_opened(round.id, keystore.keys_read(round.id))
    reached(Step.OPENED)
    said = _computed(round, ballots)
    reached(Step.COMPUTED)
    if isinstance(said, Published):
        result_store(round=round, published=said, actor=actor)
        found = written(round, questionnaires.items(round), [ballot.answers for ballot in ballots])
        comments_store(round=round, written=found, answered=len(ballots), actor=actor)
    else:
        report_store(round=round, content=said, actor=actor)
    _receipts_store(round, ballots)
    reached(Step.STORED)
    box_empty(round)
    reached(Step.EMPTIED)
    rounds.round_mark_closed(round=round, actor=actor)
    audit.record("ballot.closed", actor=actor, about=round)


def _check_counts(round: "Round") -> None:
    """Raise CountsDiffer unless the box holds exactly one item for each who responded, by link or card."""
    by_link = Invitation.objects.filter(round=round, responded=True).count()
    by_card = Card.objects.filter(hat__round=round, responded=True).count()
    if by_link + by_card != BoxItem.objects.filter(round_id=round.id).count():
        raise CountsDiffer


def _computed(round: "Round", ballots: Sequence[Ballot]) -> Published | Content:
    """Turn ballots into the published result, or into the report about one person. Fails closed, and without
    a word of what it was working on.

    A store that is away is no refusal: the sweep goes on trying, and the log says nothing.
    """
    try:
        if round.subject_id is not None:
            return _reported(round, round.subject_id, ballots)
        return _published(round, ballots)
    except Exception as error:  # noqa: BLE001  whatever broke: nothing is published, nothing is quoted
        if store.is_away(error):
            raise store.Away from None
        raise NotComputed(type(error).__name__) from None


def _published(round: "Round", ballots: Sequence[Ballot]) -> Published:
    before = latest_result(round.questionnaire)
    earlier = _earlier(before) if before else None
    then = {item.key for item in earlier.published.items} if earlier else set()
    others = last_asking(questionnaires.item_keys(round.id) - then)
    known = {row.id: _earlier(row) for row in others.values()}
    answered = [Answered(place=_place(ballot), given=ballot.answers.given) for ballot in ballots]
    return round_published(
        round,
        invited=_asked(round.id),
        answered=answered,
        earlier=earlier,
        elsewhere={key: known[row.id] for key, row in others.items()},
    )


def _reported(round: "Round", subject_id: UUID, ballots: Sequence[Ballot]) -> Content:
    """What raters said of one person, beside the last report about the same."""
    found = figures_before(subject_id, clock.now(), Actor.system(round.partnership_id))
    return report_computed(
        round,
        asked=_rosters(round.id),
        rated=[
            Rated(
                group=ballot.group,
                given=ballot.answers.given,
                said={key.removeprefix(OPEN): words for key, words in ballot.answers.said.items()},
            )
            for ballot in ballots
        ],
        earlier=ReportEarlier(figures=found[1], asked=_rosters(found[0])) if found else None,
    )


def _rosters(round_id: UUID) -> dict[str, set[UUID]]:
    """Who was asked, by group of raters; somebody whose name is gone counts as another person each time."""
    found: dict[str, set[UUID]] = {}
    for asked in Invitation.objects.filter(round_id=round_id):
        found.setdefault(asked.group, set()).add(asked.person_id or asked.id)
    return found


def _earlier(result: "Result") -> Earlier:
    """A result of before; its roster is None where nobody kept one, or where its time to be kept is over."""
    kept = Invitation.objects.filter(round_id=result.round_id, person__isnull=False).exists()
    return Earlier(
        published=published_of(result),
        invited=_asked(result.round_id) if kept else None,
        reporting=reporting_of(result.round),
    )


def _place(ballot: Ballot) -> Place:
    return Place(UUID(ballot.organisation), ballot.tier, UUID(ballot.team) if ballot.team else None)


def _asked(round_id: UUID) -> list[Asked]:
    found = Invitation.objects.filter(round_id=round_id)
    return [Asked(each.person_id or each.id, each.place) for each in found]


def _receipts_store(round: "Round", ballots: Sequence[Ballot]) -> None:
    """Store the receipts sorted: a list in which each finds the own one."""
    Receipt.objects.bulk_create(
        Receipt(partnership_id=round.partnership_id, round_id=round.id, words=words)
        for words in sorted(ballot.receipt for ballot in ballots)
    )
