"""PostgreSQL marks each row with the transaction that wrote it: after a close these marks join nothing."""

from collections import defaultdict

import pytest
from django.db import connection

from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

INVITATIONS, BOX = "ballot_invitation", "ballot_boxitem"
PER_ANSWER = ("ballot_receipt", "comments_comment")


def written_by() -> dict[str, list[int]]:
    """Return the transactions that wrote the rows of each table."""
    found: dict[str, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT xmin::text::bigint FROM {connection.ops.quote_name(table)}")
            found[table] = [row[0] for row in cursor.fetchall()]
    return found


def test_after_the_close_no_row_was_written_with_an_invitation(cast: Cast) -> None:
    opened = open_round(cast, council=6)
    made = set(written_by()[INVITATIONS])
    opened.answer_by(12, comment="Meet more often")
    opening = written_by()
    answering = set(opening[INVITATIONS]) - made
    assert len(answering) == 12
    assert set(opening[BOX]) == answering  # sealed: this is why the key has to be elsewhere
    opened.close()
    closed = written_by()
    joined = {table for table, marks in closed.items() if answering & set(marks)}
    assert joined == {INVITATIONS}
    for table in PER_ANSWER:
        assert len(closed[table]) == 12
        assert len(set(closed[table])) == 1, f"{table} says in which order its rows were answered"
