"""The standing cast, built through services once in each process; later its rows are put back as they were.

Building it takes the services some hundred queries, and nearly every test wants it.
"""

import pickle

from django.apps import apps
from django.db import models, transaction

from accord.foundations import scope
from tests.cast import Cast, build_cast

_kept: list[bytes] = []


def standing_cast() -> Cast:
    """Return the cast in an empty database: fresh objects each time, with the same ids."""
    if not _kept:
        cast = build_cast()
        _kept.append(pickle.dumps((cast, _rows())))
        return cast
    cast, rows = pickle.loads(_kept[0])  # our own, from this process
    with transaction.atomic(), scope.off():
        for found in rows:
            type(found[0])._base_manager.bulk_create(found)
    unpickled: Cast = cast
    return unpickled


def _rows() -> list[list[models.Model]]:
    """Return every row of every room, by table."""
    with scope.off():
        found = [
            list(model._base_manager.all())
            for model in apps.get_models()
            if model.__module__.startswith("accord.")
        ]
    return [rows for rows in found if rows]
