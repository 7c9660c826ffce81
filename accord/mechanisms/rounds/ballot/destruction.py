"""Leaving nothing: the box is emptied within the close; after it the journal, then the keys, then say so."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.outbox.services import letters_forget
from accord.mechanisms.rounds.ballot import copies
from accord.mechanisms.rounds.ballot.models import BoxItem, Card, Destruction, Draft, Invitation
from accord.mechanisms.rounds.ballot.steps import Reached, Step, unmarked
from accord.mechanisms.rounds.keys import keystore, notices
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind(
    "ballot.keys_destroyed", _("The keys of “{about}” were destroyed: its box can never be opened again.")
)
kinds.kind(
    "ballot.copies_named",
    _("Copies of the keys of “{about}” have to be destroyed wherever else they are kept: {copies}."),
)

OVER = frozenset({RoundState.CLOSED, RoundState.ENDED})
TRIES = 20
PAUSE = 0.1


def keys_destroy(round_id: UUID, *, actor: Actor, reached: Reached = unmarked) -> None:
    """Destroy the keys of a round that is over, with every copy in reach, and record it.

    Safe to repeat, and to be killed anywhere. While the journal cannot be emptied, because somebody is still
    reading, nothing is destroyed: the next sweep tries again. Destroying comes before recording, so that a
    record never stands for keys that still exist; it names the copies that may lie where Accord cannot reach.
    """
    if Destruction.objects.filter(round_id=round_id).exists() or not journal_emptied():
        return
    reached(Step.TRUNCATED)
    with transaction.atomic():
        round = questionnaires.round_locked(round_id)
        access.require(actor, "ballot.close", round)
        if round.state not in OVER or Destruction.objects.filter(round=round).exists():
            return
        keystore.keys_destroyed(round.id)
        named = copies.copies_destroyed(round.id)
        notices.notice_leave(round.id, title=round.title, copies=named)
        reached(Step.DESTROYED)
        Destruction.objects.create(
            partnership_id=round.partnership_id, round=round, destroyed_at=clock.now(), copies=named
        )
        audit.record("ballot.keys_destroyed", actor=actor, about=round)
        if named:
            audit.record("ballot.copies_named", actor=actor, about=round, copies=", ".join(named))
    reached(Step.RECORDED)


def box_empty(round: "Round") -> None:
    """Delete every set of answers, sent or not: from here on no row per respondent exists.

    The letters go too: whom a reminder still reached, and whom the next one did not, says when somebody
    answered. And no card knows any more from which phone it was used.
    """
    BoxItem.objects.filter(round_id=round.id).delete()
    Draft.objects.filter(round_id=round.id).delete()
    Card.objects.filter(hat__round=round).exclude(used_from="").update(used_from="")
    letters_forget(list(Invitation.objects.filter(round=round).values_list("id", flat=True)))


def journal_emptied() -> bool:
    """Empty SQLite's write-ahead log, in which deleted rows would still stand; say whether it is empty.

    PostgreSQL keeps its own log: what stands there is sealed to the key that is destroyed next.
    """
    if connection.vendor != "sqlite":
        return True
    if connection.in_atomic_block:
        return False  # somebody's transaction is around us: it has to end first
    with connection.cursor() as cursor, _not_waiting(cursor):
        for _attempt in range(TRIES):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, _pages, _moved = cursor.fetchone()
            if not busy:
                return True
            time.sleep(PAUSE)
    return False


@contextmanager
def _not_waiting(cursor: "CursorWrapper") -> Iterator[None]:
    """Do not wait for readers inside of SQLite: it would hold up every writer of the house as long."""
    cursor.execute("PRAGMA busy_timeout")
    (patience,) = cursor.fetchone()
    cursor.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {int(patience)}")
