"""The store: database and disk. Says of an error whether the store is away, so that waiting helps.

Full, read-only, locked, restarting or broken off: nothing was changed, and whoever asked may try again as it
is. What no waiting mends, a missing table or a damaged file, is a fault of ours and stays one: decision 0080.
"""

import errno
import sqlite3

from django.db import Error, InterfaceError, OperationalError

PRIMARY = 0xFF  # the part of an extended result code of SQLite that says what happened
SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
# Of PostgreSQL: no connection, no resources (a full disk), an operator's hand, an error of the system;
POSTGRESQL = ("08", "53", "57", "58")
# a database that only reads, a serialisation that failed, a deadlock, a lock that could not be had.
POSTGRESQL_ALSO = frozenset({"25006", "40001", "40P01", "55P03"})
DISK = frozenset({errno.EDQUOT, errno.EIO, errno.ENOSPC, errno.EROFS})


class Away(Exception):
    """Nobody could write for too long. Nothing was changed; trying again may work."""


def is_away(error: BaseException | None) -> bool:
    """Say whether an error means that the store cannot be read or written just now."""
    if isinstance(error, Error):
        return _database_is_away(error)
    if isinstance(error, OSError):
        return error.errno in DISK
    return isinstance(error, Away)


def _database_is_away(error: Error) -> bool:
    """Ask the database's own error, by its code; one without a code comes of a broken connection."""
    cause = error.__cause__
    if code := getattr(cause, "sqlite_errorcode", None):
        return (code & PRIMARY) in SQLITE
    if state := getattr(cause, "sqlstate", None):
        return state.startswith(POSTGRESQL) or state in POSTGRESQL_ALSO
    return isinstance(error, OperationalError | InterfaceError)
