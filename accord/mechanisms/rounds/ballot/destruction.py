"""After the close is committed: empty the database's journal, then destroy the keys, then say so."""

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
from accord.mechanisms.rounds.ballot import keystore
from accord.mechanisms.rounds.ballot.models import Destruction
from accord.mechanisms.rounds.ballot.steps import Reached, Step, unmarked
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

kinds.kind(
    "ballot.keys_destroyed", _("The keys of “{about}” were destroyed: its box can never be opened again.")
)

TRIES = 20
PAUSE = 0.1


def keys_destroy(round_id: UUID, *, actor: Actor, reached: Reached = unmarked) -> None:
    """Destroy the keys of a closed round and record it; safe to repeat, and to be killed anywhere.

    While the journal cannot be emptied, because somebody is still reading, nothing is destroyed: the next
    sweep tries again. Destroying comes before recording, so that a record never stands for keys that still
    exist.
    """
    if Destruction.objects.filter(round_id=round_id).exists() or not journal_emptied():
        return
    reached(Step.TRUNCATED)
    with transaction.atomic():
        round = questionnaires.round_locked(round_id)
        access.require(actor, "ballot.close", round)
        if round.state != RoundState.CLOSED or Destruction.objects.filter(round=round).exists():
            return
        keystore.keys_destroyed(round.id)
        reached(Step.DESTROYED)
        Destruction.objects.create(
            partnership_id=round.partnership_id, round=round, destroyed_at=clock.now(), copies=[]
        )
        audit.record("ballot.keys_destroyed", actor=actor, about=round)
    reached(Step.RECORDED)


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
