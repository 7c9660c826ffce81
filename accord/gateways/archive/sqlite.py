"""SQLite: the database copied out while the site is running, and copied in where none is.

`VACUUM INTO` reads one snapshot while others write, and writes every table anew: no page of a deleted row,
which a copy page by page could carry along, comes with it (docs/decisions/0070-backups.md).
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from accord.foundations.errors import Refused
from accord.gateways.signin.selectors import sessions_tables

PART = "database.sqlite3"
PATIENCE = 60.0


def copy_out(target: Path) -> None:
    """Write a copy of the database to `target`, without anybody's session. Raises Refused."""
    try:
        with closing(sqlite3.connect(_path(), timeout=PATIENCE)) as source:
            source.execute("VACUUM INTO ?", [str(target)])
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = MEMORY")
            copy.execute("PRAGMA secure_delete = ON")
            there = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
            for table in there.intersection(sessions_tables()):
                copy.execute(f"DELETE FROM {table}")  # noqa: S608  a name of ours
    except sqlite3.Error as error:
        raise Refused(f"SQLite says: {error}.") from None


def copy_in(source: Path) -> None:
    """Put a copy in the place of the database; it appears there whole."""
    connection.close()
    target = _path()
    for left in (target, target.with_name(f"{target.name}-wal"), target.with_name(f"{target.name}-shm")):
        left.unlink(missing_ok=True)  # an empty database, which looking for one has made
    draft = target.with_name(f"{target.name}.restoring")
    shutil.copyfile(source, draft)
    draft.chmod(0o600)
    with draft.open("rb") as file:
        os.fsync(file.fileno())
    draft.rename(target)


def is_empty() -> bool:
    """Say whether there is no database yet, or one without a single table."""
    return not _path().exists() or not connection.introspection.table_names()


def _path() -> Path:
    return Path(connection.settings_dict["NAME"])
