"""What stands at the beginning of many tests, built through services once in each process.

Building the cast, or bringing a charter into force, takes the services some hundred queries, and nearly
every test wants it. So what an act left in the database is kept, and put back where the act would be done
on the same rows again.
"""

import pickle
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.apps import apps
from django.db import models, transaction

from accord.foundations import clock, scope
from accord.foundations.audit.models import Chain
from tests.cast import Cast, build_cast

Returned = TypeVar("Returned")
Rows = dict[tuple[type[models.Model], UUID], models.Model]

JUST_NOW = 240  # seconds: a round that opens now is never older

_kept: dict[Hashable, bytes] = {}


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
        before = _rows()
        returned = act()
        _kept[where] = pickle.dumps((returned, *_left(before, _rows())))
        return returned
    returned, new, changed = pickle.loads(_kept[where])  # our own, from this process
    with transaction.atomic(), scope.off():
        for row in changed:  # first: what was superseded made room
            row.save(force_update=True)
        for rows in new:
            type(rows[0])._base_manager.bulk_create(rows)
    put_back: Returned = returned
    return put_back


def _time() -> datetime | int:
    """The moment where time stands still; else a number that stays the same for some minutes."""
    now = clock.now()
    return now if clock.now() == now else int(now.timestamp() // JUST_NOW)


def _heads() -> tuple[str, ...]:
    with scope.off():
        return tuple(Chain.objects.order_by("partnership_id").values_list("head", flat=True))


def _rows() -> Rows:
    """Return every row of every room; lower rooms first, so that a row stands after those it points to."""
    with scope.off():
        return {
            (model, row.pk): row
            for model in apps.get_models()
            if model.__module__.startswith("accord.")
            for row in model._base_manager.all()
        }


def _left(before: Rows, after: Rows) -> tuple[list[list[models.Model]], list[models.Model]]:
    """Return the rows that are new, by table, and those that are not as they were."""
    assert before.keys() <= after.keys(), "What deletes rows cannot be put back."
    new: dict[type[models.Model], list[models.Model]] = {}
    changed = []
    for place, row in after.items():
        if place not in before:
            new.setdefault(place[0], []).append(row)
        elif _values(row) != _values(before[place]):
            changed.append(row)
    return list(new.values()), changed


def _values(row: models.Model) -> list[object]:
    return [getattr(row, field.attname) for field in row._meta.concrete_fields]
