"""Making undertakings and reporting what came of them."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings import checks, ending, rules
from accord.mechanisms.undertakings.logged import record
from accord.mechanisms.undertakings.models import HandOver, Move, Undertaking
from accord.mechanisms.undertakings.rules import Kind, Outcome
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person

areas.area("undertakings", _("Undertakings"))
kinds.kind("undertakings.made", _("{actor} wrote down an undertaking: “{about}”, due {due}."), unhurried=True)
kinds.kind("undertakings.done", _("{actor} reported “{about}” as done."), unhurried=True)
kinds.kind(
    "undertakings.moved",
    _("{actor} moved “{about}” to another day."),
    changes={"due": _("Due")},
    unhurried=True,
)
kinds.kind(
    "undertakings.given",
    _("{actor} reported “{about}” as done: its receiver is asked to accept it."),
    unhurried=True,
)
kinds.kind("undertakings.handed_over", _("{actor} gave “{about}” to somebody else: its owner had left."))
kinds.kind("undertakings.dropped", _("{actor} reported that “{about}” will not be done."))


@transaction.atomic
def undertaking_make(
    *,
    title: str,
    owner: "Person",
    due: date,
    actor: Actor,
    kind: Kind = Kind.ACTION,
    origin_kind: str = "",
    origin_id: UUID | None = None,
    reserved: bool = False,
    receiver: "Person | None" = None,
) -> Undertaking:
    """Write down who does what by when.

    reserved: for the room it comes from, which asked who may read it, and writes what the log says of it.
    receiver: who accepts that it is done, where somebody must.
    Raises Refused without words, for somebody who is not in post today, for a receiver who owns it, or for a
    day that has passed.
    """
    undertaking = Undertaking(
        partnership_id=actor.partnership_id,
        kind=kind,
        title=title.strip(),
        owner=owner,
        due=due,
        origin_kind=origin_kind,
        origin_id=origin_id,
        reserved=reserved,
        receiver=receiver,
    )
    access.require(actor, "undertakings.keep" if reserved else "undertakings.make", undertaking)
    _check_promise(title, owner, due, actor)
    if receiver is not None:
        checks.receiver(undertaking, receiver, actor)
    undertaking.save(force_insert=True)
    record("undertakings.made", undertaking, actor, due=due.isoformat(), owner=owner.id)
    return undertaking


@transaction.atomic
def undertaking_report(
    *,
    undertaking: Undertaking,
    outcome: Outcome,
    words: str,
    actor: Actor,
    due: date | None = None,
) -> Undertaking:
    """Report that it is done (words: the evidence), moved to a later day or dropped (words: the reason).

    What has a receiver is given by this, and done once the receiver accepts it (`receiving`).
    Raises Denied for others than owner and steward; Refused once it was given or has ended, without words, or
    for a day that is not later.
    """
    access.require(actor, "undertakings.keep" if undertaking.reserved else "undertakings.report", undertaking)
    locked = checks.locked(undertaking)
    checks.still_open(locked)
    if not words.strip():
        raise Refused(_missing_words(outcome), field="words")
    if outcome == Outcome.MOVED:
        _move(locked, due, words.strip(), actor)
    elif outcome == Outcome.DONE and locked.receiver_id is not None:
        ending.give(locked, locked.receiver_id, words.strip(), actor)
    else:
        ending.end(locked, outcome, words.strip(), actor)
    return locked


@transaction.atomic
def undertaking_hand_over(*, undertaking: Undertaking, owner: "Person", actor: Actor) -> Undertaking:
    """Give what somebody undertook who has left to somebody in post; who had it stays on record.

    Raises Denied for others than the manager of who left and the steward; Refused once it was given or has
    ended, for somebody who is not in post today, or for its receiver.
    """
    locked = checks.locked(undertaking)
    access.require(actor, "undertakings.keep" if locked.reserved else "undertakings.hand_over", locked)
    checks.still_open(locked)
    checks.owner(owner, actor)
    if owner.id == locked.receiver_id:
        raise Refused(_("Whoever accepts it cannot be the one who does it."), field="owner")
    HandOver.objects.create(
        partnership_id=actor.partnership_id,
        undertaking=locked,
        was_owner_id=locked.owner_id,
        handed_at=clock.now(),
    )
    before, locked.owner = locked.owner_id, owner
    locked.save(update_fields=["owner"])
    record("undertakings.handed_over", locked, actor, before=before, owner=owner.id)
    return locked


@transaction.atomic
def reserved_forget(*, ids: Iterable[UUID]) -> None:
    """Delete reserved undertakings, for the room that lets go of what they are about."""
    Undertaking.objects.filter(id__in=list(ids), reserved=True).delete()


def _missing_words(outcome: Outcome) -> str:
    if outcome == Outcome.DONE:
        return str(_("Say how others can see that it is done."))
    return str(_("Give the reason, so that others understand it."))


def _check_promise(title: str, owner: "Person", due: date, actor: Actor) -> None:
    if not title.strip():
        raise Refused(_("Say what will be done."), field="title")
    checks.owner(owner, actor)
    if not rules.may_be_due(due, partnership.today()):
        raise Refused(_("Choose today or a later day."), field="due")


def _move(undertaking: Undertaking, due: date | None, reason: str, actor: Actor) -> None:
    if due is None or not rules.may_move(undertaking, due, partnership.today()):
        raise Refused(_("Choose a day that is later than the one agreed."), field="due")
    was_due, undertaking.due = undertaking.due, due
    Move.objects.create(
        partnership_id=actor.partnership_id,
        undertaking=undertaking,
        was_due=was_due,
        now_due=due,
        reason=reason,
    )
    undertaking.save(update_fields=["due"])
    record("undertakings.moved", undertaking, actor, was_due=was_due.isoformat(), due=due.isoformat())
