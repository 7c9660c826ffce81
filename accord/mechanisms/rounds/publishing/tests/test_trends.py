"""A result says which trends go on from the round before, and where one begins or ends."""

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from django.utils.html import escape

from accord.mechanisms.rounds.publishing import trends
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.rounds.publishing.twins.document import document
from tests.cast import Cast
from tests.published import CLOSED, IN_TIME, LOW, SPLIT, TEXTS, VALUES, empty, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.analysis.published import Published

BEFORE = {
    IN_TIME: "We hear of problems",
    SPLIT: TEXTS[SPLIT],
    VALUES: TEXTS[VALUES],
    "behaviour:letters": "We answer letters",
}
NOW = {key: TEXTS[key] for key in (IN_TIME, LOW, SPLIT, VALUES)}


@pytest.fixture
def results(cast: Cast) -> "tuple[Published, Published]":
    return empty(cast, "now", NOW), empty(cast, "before", BEFORE)


def test_a_statement_is_the_same_one_by_its_key(results: "tuple[Published, Published]") -> None:
    now, before = results
    found = trends.trends(now, before)
    assert [item.key for item in found.same] == [SPLIT, VALUES]
    assert [(item.key, said) for item, said in found.reworded] == [(IN_TIME, "We hear of problems")]
    assert [item.key for item in found.begins] == [LOW]
    assert [item.key for item in found.ends] == ["behaviour:letters"]


def test_each_says_what_it_can_be_compared_with(results: "tuple[Published, Published]") -> None:
    now, before = results
    found = trends.trends(now, before)
    says = {item.key: trends.of_one(found, item) for item in now.items}
    assert says[SPLIT] == "“Round of October” asked it in the same words."
    assert says[IN_TIME] == (
        "In “Round of October” it read: “We hear of problems” The trend goes on from that wording."
    )
    assert says[LOW] == "“Round of October”, the round before, did not ask this: its trend begins here."


def test_what_there_is_not_has_no_line(cast: Cast) -> None:
    """Asked again word for word there is only what goes on; asked anew only what begins and ends."""
    before = empty(cast, "before", BEFORE)
    (same,) = trends.of_all(before, trends.trends(before, before))
    assert same.startswith("4 statements are asked in the same words")
    anew = empty(cast, "now", {LOW: TEXTS[LOW]})
    begins, ends = trends.of_all(anew, trends.trends(anew, before))
    assert begins.startswith("1 statement is new")
    assert ends.startswith("4 statements were asked then and are not asked any more")


def test_beside_a_result_that_does_not_hold_no_trend_is_told(cast: Cast) -> None:
    """What is wrong with the earlier one is said on its own page; this one is read like a first one."""
    earlier = stored(cast, BEFORE, title="Round of July", closed=CLOSED - timedelta(days=90))
    now = stored(cast, NOW)
    with cast.in_scope():
        Result.objects.filter(id=earlier.id).update(digest="0" * 64)
    client = visitor(cast, "member")
    for name, parts in (("result", {}), ("statement", {"item_key": LOW})):
        found = client.get(page(cast, f"publishing:{name}", round_id=now.round_id, **parts))
        assert found.status_code == 200
        assert "Which trends go on" not in found.content.decode()
        assert "its trend begins here" not in found.content.decode()


def test_all_of_it_stands_in_a_few_lines(results: "tuple[Published, Published]") -> None:
    now, before = results
    same, reworded, begins, ends = trends.of_all(now, trends.trends(now, before))
    assert same == "2 statements are asked in the same words as in “Round of October”."
    assert reworded.endswith("goes on from an earlier wording: “We hear of problems”")
    assert begins.startswith("1 statement is new, and its trend begins here:")
    assert ends.startswith("1 statement was asked then and is not asked any more, so its trend ends there:")


def test_the_paper_says_so_too(results: "tuple[Published, Published]") -> None:
    now, before = results
    zone = ZoneInfo("Europe/London")
    page = document(now, whose="Northmoor", zone=zone, before=before)
    assert all(escape(line) in page for line in trends.of_all(now, trends.trends(now, before)))
    assert "Which trends go on" not in document(now, whose="Northmoor", zone=zone)


def test_the_pages_say_so_and_which_version_was_asked_about(cast: Cast) -> None:
    earlier = stored(cast, BEFORE, title="Round of July", closed=CLOSED - timedelta(days=90))
    now = stored(cast, NOW)
    client = visitor(cast, "member")
    text = client.get(page(cast, "publishing:result", round_id=now.round_id)).content.decode()
    assert "It asked about version 1 of the charter." in text
    assert "Which trends go on" in text
    assert "1 statement is new, and its trend begins here" in text
    assert "so its trend ends there" in text
    first = client.get(page(cast, "publishing:result", round_id=earlier.round_id)).content.decode()
    assert "Which trends go on" not in first
    statement = page(cast, "publishing:statement", round_id=now.round_id, item_key=LOW)
    assert "its trend begins here" in client.get(statement).content.decode()
