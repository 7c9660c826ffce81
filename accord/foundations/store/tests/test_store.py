"""Which errors pass by waiting: those of the real databases and disks, and no others."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.db import DataError, Error, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from django.db import connection as database
from psycopg import errors as postgresql

from accord.foundations import store


def wrapped(kind: type[Error], cause: Exception) -> Error:
    """Return the error as Django raises it."""
    found = kind()
    found.__cause__ = cause
    return found


def said_by_sqlite(asked: sqlite3.Connection, statement: str, *values: str) -> Error:
    """Return what SQLite itself says to a statement, as Django raises it."""
    with pytest.raises(sqlite3.Error) as found:
        asked.execute(statement, values)
    return wrapped(OperationalError, found.value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small database."""
    with closing(sqlite3.connect(tmp_path / "small.sqlite3")) as made:
        made.execute("CREATE TABLE box (content TEXT)")
    return tmp_path / "small.sqlite3"


PUT = "INSERT INTO box VALUES (?)"


def test_a_full_disk_passes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as asked:
        asked.execute("PRAGMA max_page_count = 2")
        assert store.is_away(said_by_sqlite(asked, PUT, "x" * 100_000))


def test_a_database_that_only_reads_passes(path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as asked:
        assert store.is_away(said_by_sqlite(asked, PUT, "x"))


def test_a_lock_that_somebody_holds_passes(path: Path) -> None:
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as holder,
        closing(sqlite3.connect(path, timeout=0)) as asked,
    ):
        holder.execute("BEGIN IMMEDIATE")
        assert store.is_away(said_by_sqlite(asked, "BEGIN IMMEDIATE"))


def test_a_missing_table_stays_a_fault_of_ours(path: Path) -> None:
    with closing(sqlite3.connect(path)) as asked:
        assert not store.is_away(said_by_sqlite(asked, "SELECT * FROM nowhere"))


def test_a_damaged_file_stays_a_fault(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)
    with closing(sqlite3.connect(path)) as asked:
        assert not store.is_away(said_by_sqlite(asked, "SELECT * FROM box"))


@pytest.mark.parametrize(
    "said",
    [
        postgresql.DiskFull,
        postgresql.OutOfMemory,
        postgresql.TooManyConnections,
        postgresql.ReadOnlySqlTransaction,
        postgresql.IoError,
        postgresql.AdminShutdown,
        postgresql.CannotConnectNow,
        postgresql.ConnectionFailure,
        postgresql.DeadlockDetected,
        postgresql.LockNotAvailable,
        psycopg.OperationalError,
        psycopg.InterfaceError,
    ],
)
def test_what_postgresql_says_of_itself_passes(said: type[psycopg.Error]) -> None:
    assert store.is_away(wrapped(OperationalError, said()))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ProgrammingError, postgresql.UndefinedTable),
        (IntegrityError, postgresql.UniqueViolation),
        (DataError, postgresql.StringDataRightTruncation),
        (ProgrammingError, postgresql.InsufficientPrivilege),
    ],
)
def test_what_postgresql_says_of_what_we_asked_stays_a_fault(
    kind: type[Error], said: type[psycopg.Error]
) -> None:
    assert not store.is_away(wrapped(kind, said()))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_disk_that_takes_nothing_passes(number: int) -> None:
    assert store.is_away(OSError(number, ""))


@pytest.mark.parametrize("error", [None, ValueError(), OSError(errno.ENOENT, ""), IntegrityError()])
def test_everything_else_stays_a_fault(error: Exception | None) -> None:
    assert not store.is_away(error)


@pytest.mark.parametrize("error", [OperationalError(), InterfaceError(), store.Away()])
def test_a_connection_that_is_not_there_passes(error: Exception) -> None:
    assert store.is_away(error)


@pytest.mark.django_db
def test_the_database_of_this_house_says_what_it_does_not_know() -> None:
    with pytest.raises((OperationalError, ProgrammingError)) as found, database.cursor() as cursor:
        cursor.execute("SELECT * FROM nowhere")
    assert not store.is_away(found.value)
