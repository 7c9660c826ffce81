"""What surrounds a page is drawn from every room, and yet the database is asked nothing twice."""

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accord.foundations import clock
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor


@pytest.mark.parametrize(
    ("name", "most"),
    [("overview:dashboard", 51), ("overview:my-page", 58), ("undertakings:list", 40), ("talks:said", 38)],
)
def test_a_page_that_is_looked_at_asks_nothing_twice(cast: Cast, name: str, most: int) -> None:
    stored(cast)
    steward = visitor(cast, "steward")
    with CaptureQueriesContext(connection) as asked:
        assert steward.get(page(cast, name)).status_code == 200
    questions = [query["sql"] for query in asked.captured_queries if query["sql"].startswith("SELECT")]
    assert [sql for sql, times in Counter(questions).items() if times > 1] == []
    assert len(questions) <= most


@pytest.mark.parametrize(("name", "most"), [("overview:dashboard", 10), ("overview:my-page", 44)])
def test_what_is_looked_at_again_is_not_asked_of_every_room_again(cast: Cast, name: str, most: int) -> None:
    stored(cast)
    steward = visitor(cast, "steward")
    counts = []
    with clock.at(clock.now()):
        for _look in range(2):
            with CaptureQueriesContext(connection) as asked:
                steward.get(page(cast, name))
            counts.append(len(asked))
    assert counts[1] <= most < counts[0]
