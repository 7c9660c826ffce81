"""What an act left in the database: every row of every table of ours, as text."""

from collections import Counter

from django.apps import apps

from accord.foundations import scope

Rows = dict[str, Counter[tuple[str, ...]]]


def every_row() -> Rows:
    """Return each row of each table, sessions and the log among them."""
    with scope.off():
        return {
            model._meta.db_table: Counter(
                tuple(map(str, row)) for row in model._base_manager.order_by().values_list()
            )
            for model in apps.get_models()
        }


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
