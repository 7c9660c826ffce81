"""Spans, clauses and trends, without a database."""

from datetime import date, timedelta

from accord.analysis.published import EVERYONE, Banded, Change, Published
from accord.foundations import registry
from accord.overview.packs.clauses import CHAPTERS
from accord.overview.packs.rules import quarter_up_to, year_up_to
from accord.overview.packs.trend import asked_in, trend_in_words
from tests.published import VALUES, published_of, shown

DAY = date(2026, 11, 26)
ORGANISATIONS = {"a": "A", "b": "B", "c": "C"}


def result(title: str, cell: object, *changes: Change) -> Published:
    found = published_of(
        round_key=title,
        organisations=ORGANISATIONS,
        cells={(EVERYONE, VALUES): cell} if cell else {},  # type: ignore[dict-item]
        texts={VALUES: "We know our values"},
        title=title,
    )
    return Published(**{field: getattr(found, field) for field in found.__slots__} | {"changes": changes})


def test_spans_end_on_their_day_and_hold_it() -> None:
    for span, days in ((quarter_up_to(DAY), 91), (year_up_to(DAY), 365)):
        assert span.holds(DAY)
        assert span.holds(DAY - timedelta(days=days - 1))
        assert not span.holds(DAY - timedelta(days=days))
        assert not span.holds(None)


def test_each_clause_stands_once_and_rooms_name_no_other() -> None:
    numbers = [clause.number for chapter in CHAPTERS for clause in chapter.clauses]
    assert len(numbers) == len(set(numbers))
    for chapter in CHAPTERS:
        assert {clause.number.split(".")[0] for clause in chapter.clauses} == {chapter.number}
    assert {number for shows in registry.all_shows() for number in shows.clauses} <= set(numbers)


def test_what_is_elsewhere_is_asked_of_no_room() -> None:
    elsewhere = {clause.number for chapter in CHAPTERS for clause in chapter.clauses if clause.elsewhere}
    assert not elsewhere & {number for shows in registry.all_shows() for number in shows.clauses}


def test_a_trend_names_each_result_and_whether_it_moved() -> None:
    up = Change(group=EVERYONE, item=VALUES, difference=0.5, low=0.1, high=0.9, sure=True)
    latest = result("Autumn", shown(0, 0, 10, 20, 10), up)
    results = [latest, result("Summer", Banded(low=3.0, high=4.0, n=44)), result("Spring", None)]
    assert trend_in_words(results, "values") == "not shown → 3.0 to 4.0 → 4.0: moved up"
    assert trend_in_words([results[1], results[2]], "values") == "not shown → 3.0 to 4.0"
    assert trend_in_words([latest], "values") == ""
    assert trend_in_words(results, "culture") == ""
    assert asked_in(results) == "Trends go over: Spring, Summer, Autumn."
    assert asked_in([latest]) == ""
