"""Emptying the database after a test that committed what it wrote.

Django's own way empties every table, of which hardly any has a row, and then writes anew, with a hundred
questions, which permissions there would be: it took longer than most of the tests after which it was done.
"""

from django.apps import apps
from django.db import connection, transaction

STAYS = {"auth.Permission", "contenttypes.ContentType"}  # what the migrations wrote, and no test touches


def empty(_case: object = None) -> None:
    """Take every row away that a test may have left."""
    tables = [
        connection.ops.quote_name(model._meta.db_table)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.label not in STAYS
    ]
    with transaction.atomic(), connection.cursor() as asked:  # in any order: keys are compared at its end
        asked.execute(
            " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table})" for table in tables)
        )
        for (table,) in asked.fetchall():
            asked.execute(f"DELETE FROM {table}")
