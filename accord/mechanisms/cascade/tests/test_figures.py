"""How far it has come: counted once each, by organisation, tier and team; in a fixed number of questions."""

from collections import Counter
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.cascade import acknowledging, folding, progress, showing, standing
from accord.mechanisms.cascade.pace import days_until
from accord.mechanisms.cascade.parts import of_all
from accord.mechanisms.cascade.reach import Reach, Tally, reach, reach_by
from accord.mechanisms.cascade.rules import DAYS_EACH, BriefingState
from accord.mechanisms.cascade.tests.world import after, started
from accord.web.components import Cell
from tests.cast import Cast

DAY = date(2026, 11, 2)
PLACES = [UUID(int=number) for number in range(4)]


@st.composite
def tallies(draw: st.DrawFn) -> list[Tally]:
    """People in places, and codes that were used in some of them."""
    places = st.sampled_from(PLACES)
    found = []
    for _each in range(draw(st.integers(0, 6))):
        people = draw(st.integers(0, 9))
        reached = st.integers(0, people)
        found.append(Tally(draw(places), draw(places), "manager", people, draw(reached), draw(reached)))
    codes = st.builds(Tally, places, places, st.just("everyone"), st.just(0), st.just(0), st.integers(1, 3))
    return [*found, *draw(st.lists(codes, max_size=3))]


@given(tallies())
def test_groups_add_up_to_everybody_and_nothing_exceeds_its_people(found: list[Tally]) -> None:
    whole, teams = reach(found), reach_by(lambda each: each.briefing_id, found)
    assert sum(each.in_post for each in teams.values()) == whole.in_post
    assert sum(each.briefed for each in teams.values()) == whole.briefed
    for each in (whole, *teams.values()):
        assert each.briefed <= each.in_post
        assert each.acknowledged <= each.in_post


@given(st.lists(st.none() | st.integers(0, 99), min_size=1))
def test_nine_in_ten_are_reached_no_sooner_than_half(after_days: list[int | None]) -> None:
    days = Counter(DAY + timedelta(days=number) for number in after_days if number is not None)
    half, nearly_all = (days_until(share, days, len(after_days), DAY) for share in (0.5, 0.9))
    if nearly_all is not None:
        assert half is not None
        assert half <= nearly_all
        in_time = sum(count for day, count in days.items() if (day - DAY).days <= nearly_all)
        assert in_time >= 0.9 * len(after_days)


def test_people_are_no_percentage_of_fewer_than_twenty() -> None:
    assert of_all(3, 7) == "3 of 7"
    assert of_all(62, 90) == "62 of 90 (68%)"


def test_the_figures_of_a_cascade(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        down.give("Board", down.ruth)
        acknowledging.acknowledge(recipient=down.recipient(cast.director), actor=down.ruth)
        whole = progress.whole_of(down.cascade)
        people = len(cast.people) + 7
        assert whole.reach == Reach(in_post=people, briefed=2, acknowledged=1)
        assert progress.in_short(down.cascade).reach == whole.reach
        assert {str(each.briefing): each.state for each in whole.branches}["Schools"] == BriefingState.READY
        assert standing.standing(down.steward).says == f"2 of {people} people briefed"


def test_whoever_is_late_is_named_first(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        with after(DAYS_EACH + 1):
            whole = progress.whole_of(down.cascade)
            assert "Board" in [task.label for task in showing.late(whole)]
            found = standing.standing(down.ruth)
            assert found.waits
            assert found.next_step is not None
            assert found.next_step.label == "Brief Board"


def test_who_has_acknowledged_is_not_shown_of_a_group_that_is_too_small(cast: Cast) -> None:
    cast.add_staff(cast.council, 2)
    with cast.in_scope():
        whole = progress.whole_of(started(cast).cascade)
        table, tree = showing.by_organisation(whole), showing.tree(whole)
    said = {str(row[0]): cell.text for row in table.rows if isinstance(cell := row[3], Cell)}
    assert said["Harbour Capital"] == "fewer than 5"
    assert said["Northmoor Council"] == "0 of 11"
    details = {str(row.name): str(row.detail) for row in tree.rows}
    assert "acknowledged" not in details["Board"]
    assert "acknowledged: 0 of 6" in details["Northmoor Council, in no team"]


def test_of_a_large_tree_the_upper_levels_are_drawn_with_everybody_below(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folding, "MOST_DRAWN", 3)
    with cast.in_scope():
        whole = progress.whole_of(started(cast).cascade)
        tree = showing.tree(whole)
    assert "The highest level is drawn, with all teams below it" in str(tree.sentence)
    (board,) = (row for row in tree.drawn if str(row.name).startswith("Board"))
    assert (str(board.name), board.rows) == ("Board and 2 teams below", ())
    assert sum(row.whole for row in tree.drawn) == whole.reach.in_post
    (listed,) = (row for row in tree.rows if row.name == "Board")
    assert {str(row.name) for row in listed.rows} == {"Schools", "Site"}


def test_a_larger_partnership_asks_the_database_no_more(cast: Cast) -> None:
    asked: list[int] = []
    for team in ("Crew A", "Crew B"):
        with cast.in_scope():
            down = started(cast, subject_id=UUID(int=len(asked)))
            for ask in (progress.whole_of, progress.in_short):
                with CaptureQueriesContext(connection) as found:
                    ask(down.cascade)
                asked.append(len(found))
        for number in range(4):
            cast.add_team(f"{team}{number}", cast.kestrel, 5)
    assert asked[:2] == asked[2:]
