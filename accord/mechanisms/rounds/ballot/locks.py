"""Who may touch a round's box when: many may put something in at once, whoever closes it is alone.

SQLite has one writer at a time, and many writers waiting for it get in each other's way: they queue at a file
first. PostgreSQL has advisory locks, which the transaction lets go of by itself.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from accord.foundations.store import Away

LONGEST_WAIT = 20.0  # seconds, as the database's own
PAUSE = 0.002


class Busy(Away):
    """Too many write to boxes at once."""


@contextmanager
def box_shared(round_id: UUID) -> Iterator[None]:
    """Put something into the box, in one transaction, while nobody closes it."""
    with _queue(), transaction.atomic(durable=True):
        _lock("SELECT pg_advisory_xact_lock_shared(%s)", round_id)
        yield


@contextmanager
def box_alone(round_id: UUID) -> Iterator[None]:
    """Close the box, in one transaction, while nobody puts anything in."""
    with _queue(), transaction.atomic(durable=True):
        _lock("SELECT pg_advisory_xact_lock(%s)", round_id)
        yield


def _lock(statement: str, round_id: UUID) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(statement, [int.from_bytes(round_id.bytes[:8], signed=True)])


@contextmanager
def _queue() -> Iterator[None]:
    """On SQLite, hold the one lock of all processes that write to boxes; elsewhere, nothing."""
    if connection.vendor != "sqlite":
        yield
        return
    descriptor = os.open(
        Path(settings.ACCORD_VAR) / "write.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600
    )
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)  # lets go of the lock, as the end of a killed process does


def _wait_for(descriptor: int) -> None:
    deadline = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise Busy from None
            time.sleep(PAUSE)
        else:
            return
