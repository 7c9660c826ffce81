"""What somebody finds who has the whole server in hand: every row of every table, every file."""

from collections import Counter
from pathlib import Path

from django.conf import settings
from django.db import connection

Rows = dict[str, Counter[tuple[str, ...]]]


def every_row() -> Rows:
    """Return each row of each table of the database, as text."""
    found: Rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = Counter(tuple(map(_text, row)) for row in cursor.fetchall())
    return found


def counts() -> Counter[str]:
    """Return how many rows each table has."""
    return Counter({table: rows.total() for table, rows in every_row().items()})


def changes(before: Rows, after: Rows) -> dict[str, tuple[list[tuple[str, ...]], list[tuple[str, ...]]]]:
    """Return, for each table that changed, the rows that went and the rows that came."""
    return {
        table: (
            list((before[table] - after[table]).elements()),
            list((after[table] - before[table]).elements()),
        )
        for table in after
        if before[table] != after[table]
    }


def tables_that_hold(secret: str) -> set[str]:
    """Return the tables in which a secret stands, in any column."""
    return {
        table
        for table, rows in every_row().items()
        if any(secret in column for row in rows for column in row)
    }


def files_that_hold(secret: bytes) -> set[str]:
    """Return the files in which a secret stands, SQLite's database, its journal and the keys among them."""
    places = (Path(settings.ACCORD_VAR), Path(settings.ACCORD_KEYS))
    files = {path for place in places for path in place.rglob("*") if path.is_file()}
    return {path.name for path in files if secret in path.read_bytes()}


def _text(column: object) -> str:
    if isinstance(column, bytes | memoryview):
        return bytes(column).decode("latin-1")
    return str(column)
