"""Whether statements moved, and started alike: by the verdicts of a result, and by nothing that is hidden."""

from dataclasses import replace
from uuid import uuid4

import pytest

from accord.analysis.published import EVERYONE, Cell, Change, Published
from accord.mechanisms.rounds.publishing import moved
from accord.mechanisms.rounds.publishing.moved import Step, Verdict
from accord.mechanisms.rounds.publishing.verdicts import moved_in_words
from tests.published import published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
UP, DOWN, UNSURE = Verdict.UP, Verdict.DOWN, Verdict.UNSURE


def change(group: str, difference: float, *, sure: bool) -> Change:
    reach = 0.2 if sure else abs(difference) + 0.2
    return Change(
        group=group,
        item="s",
        difference=difference,
        low=difference - reach,
        high=difference + reach,
        sure=sure,
    )


def result(*changes: Change) -> Published:
    cells: dict[tuple[str, str], Cell] = {
        (EVERYONE, "s"): shown(0, 3, 14, 21, 6),
        ("c", "s"): shown(0, 1, 6, 8, 2),
        ("k", "s"): shown(0, 2, 8, 13, 4),
    }
    plain = published_of(
        round_key=str(uuid4()), organisations=ORGANISATIONS, cells=cells, texts={"s": "We keep our word"}
    )
    return replace(plain, changes=changes)


def test_of_everyone_it_is_said_together_and_else_of_each_partner() -> None:
    both = result(
        change(EVERYONE, 0.5, sure=True), change("c", -0.4, sure=True), change("k", 0.1, sure=False)
    )
    apart = replace(both, changes=both.changes[1:])
    assert moved.told(both, moved.path(both, {"s"})) == (moved.Moved(group="Everyone", verdict=UP),)
    assert moved_in_words(moved.told(both, moved.path(both, {"s"}))) == "moved up"
    found = moved.told(apart, moved.path(apart, {"s"}))
    assert moved_in_words(found) == "Northmoor Council: moved down, Kestrel Build: not surely"
    asked = moved.path(both, {"s"}, ["k", "h"])
    assert list(asked) == ["k"], "of whom nothing is compared nothing is told"
    assert moved_in_words(()) == "not compared"


def test_where_a_group_started_follows_from_what_is_shown_now() -> None:
    found = moved.path(result(change("c", 0.4, sure=True)), {"s"})
    assert found["c"].started == pytest.approx(shown(0, 1, 6, 8, 2).mean - 0.4)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"c": 3.0}, {"c": 3.25}, True),
        ({"c": 3.0}, {"c": 3.3}, False),
        ({"c": 3.0, "k": 2.0}, {"c": 3.0, "k": 4.0}, False),
        ({"c": 3.0}, {"c": None}, False),
        ({"c": 3.0}, {"k": 3.0}, False),
    ],
)
def test_two_statements_started_alike_where_they_did_in_every_group(
    one: dict[str, float | None], other: dict[str, float | None], alike: bool
) -> None:
    first, second = ({key: Step(started, UP) for key, started in each.items()} for each in (one, other))
    assert moved.started_alike(first, second) is alike


def test_a_statement_went_up_where_it_surely_did_in_every_group() -> None:
    assert moved.is_up({"c": Step(3.0, UP), "k": Step(None, UP)})
    assert not moved.is_up({"c": Step(3.0, UP), "k": Step(3.0, UNSURE)})
    assert not moved.is_up({"c": Step(3.0, DOWN)})
