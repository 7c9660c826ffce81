"""What stands at the beginning of many tests, built through services once in each process.

Building the cast, or bringing a charter into force, takes the services some hundred queries, and nearly
every test wants it. So what an act left in the database is kept, and put back where the act would be done
on the same rows again.
"""

import pickle
import re
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from accord.foundations import clock, scope
from accord.foundations.audit.models import Chain
from tests.cast import Cast, build_cast

Returned = TypeVar("Returned")
Rows = dict[UUID, models.Model]
Statement = tuple[str, list[list[Any]]]  # and the values of each row for which it is done
Run = Callable[[str, Any, bool, dict[str, Any]], Any]

JUST_NOW = 240  # seconds: a round that opens now is never older

WRITES_INTO = re.compile(r'\b(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM) "(\w+)"')

_kept: dict[Hashable, tuple[bytes, list[Statement]]] = {}


def standing_cast() -> Cast:
    """Return the cast in an empty database: fresh objects each time, with the same ids."""
    return again("cast", build_cast)


def again(name: Hashable, act: Callable[[], Returned]) -> Returned:
    """Do an act of this name; or, where it was done before, put back what it left and return the same.

    It was done before if that was just now, or at this moment where time stands still, and the log stood
    where it stands now: every act is in the log, so the rows were the same. The act deletes nothing and keeps
    no file.
    """
    where = (name, _time(), _heads())
    if where not in _kept:
        touched = Touched()
        with connection.execute_wrapper(touched):
            returned = act()
        _kept[where] = pickle.dumps(returned), touched.left()
        return returned
    kept, statements = _kept[where]
    with transaction.atomic(), connection.cursor() as asked:
        for statement, rows in statements:
            asked.executemany(statement, rows)
    put_back: Returned = pickle.loads(kept)  # our own, from this process
    return put_back


def _time() -> datetime | int:
    """The moment where time stands still; else a number that stays the same for some minutes."""
    now = clock.now()
    return now if clock.now() == now else int(now.timestamp() // JUST_NOW)


def _heads() -> tuple[str, ...]:
    with scope.off():
        return tuple(Chain.objects.order_by("partnership_id").values_list("head", flat=True))


class Touched:
    """The tables that an act writes into, each as it was before the first write: of hundreds."""

    def __init__(self) -> None:
        self._models = {
            model._meta.db_table: model
            for model in apps.get_models()  # lower rooms first: a row stands after those it points to
            if model.__module__.startswith("accord.")
        }
        self._before: dict[str, Rows] = {}

    def __call__(self, run: Run, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        for table in WRITES_INTO.findall(sql):
            if table in self._models and table not in self._before:
                self._before[table] = self._rows(table)
        return run(sql, params, many, context)

    def left(self) -> list[Statement]:
        """Return what writes the rows that are not as they were, then those that are new, table by table.

        It is kept as the database is told it: through Django's models it would take five times as long.
        """
        new, changed = [], []
        for table in (name for name in self._models if name in self._before):
            before, after = self._before[table], self._rows(table)
            assert before.keys() <= after.keys(), "What deletes rows cannot be put back."
            if added := [row for key, row in after.items() if key not in before]:
                new.append(_inserted(added))
            if others := [
                row for key, row in after.items() if key in before and _values(row) != _values(before[key])
            ]:
                changed.append(_updated(others))  # first: what was superseded made room
        return changed + new

    def _rows(self, table: str) -> Rows:
        with scope.off():
            return {row.pk: row for row in self._models[table]._base_manager.all()}


def _values(row: models.Model) -> list[object]:
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]


def _inserted(rows: list[models.Model]) -> Statement:
    meta = rows[0]._meta
    marks = ", ".join(["%s"] * len(meta.concrete_fields))
    columns = ", ".join(_quoted(field) for field in meta.concrete_fields)
    return (
        f'INSERT INTO "{meta.db_table}" ({columns}) VALUES ({marks})',
        [[_told(row, field) for field in meta.concrete_fields] for row in rows],
    )


def _updated(rows: list[models.Model]) -> Statement:
    meta = rows[0]._meta
    columns = ", ".join(f"{_quoted(field)} = %s" for field in meta.concrete_fields)
    return (
        f'UPDATE "{meta.db_table}" SET {columns} WHERE {_quoted(meta.pk)} = %s',
        [[_told(row, field) for field in (*meta.concrete_fields, meta.pk)] for row in rows],
    )


def _quoted(field: "models.Field[Any, Any]") -> str:
    return connection.ops.quote_name(str(field.column))


def _told(row: models.Model, field: "models.Field[Any, Any]") -> object:
    return field.get_db_prep_save(getattr(row, field.attname), connection)
