"""What an exercise says, from `Published` alone: what is clearly apart, and where the partnership stands."""

from dataclasses import replace

import pytest

from accord.analysis.published import Banded, Published, Reason, Suppressed
from accord.steps.culture.profiles import pictures, reading, words
from accord.steps.culture.profiles.rules import Question, key_of
from accord.steps.culture.profiles.shipped import PAIRS
from accord.steps.culture.profiles.tests.world import (
    COUNCIL_HOME,
    TOWARDS_KESTREL,
    exercise,
    organisation,
    plain,
)
from tests.cast import Cast


@pytest.fixture
def published(cast: Cast) -> Published:
    return exercise(cast)


def test_it_works(published: Published) -> None:
    (line,) = reading.between_homes(published)
    assert [line.first.name, line.second.name] == ["Northmoor Council", "Kestrel Build"]
    for standing in line.standings:
        assert standing.now is not None
        assert standing.wanted is not None
        assert standing.now.position == pytest.approx(TOWARDS_KESTREL, abs=0.03)
        assert standing.now.low < standing.now.position < standing.now.high
        assert standing.wanted.position == pytest.approx(0.5, abs=0.03)
        assert standing.now.expected == pytest.approx(34 / 56)
    assert words.between(line) == (
        "Headcount alone would put the partnership at 60% of the way from Northmoor Council to Kestrel "
        "Build. "
        "Northmoor Council sees it at 75% (70% to 80%); Kestrel Build sees it at 75% (70% to 80%)."
    )


def test_homes_that_do_not_clearly_differ_have_nothing_between_them(cast: Cast) -> None:
    near = [mean + 0.1 for mean in COUNCIL_HOME]
    published = exercise(cast, kestrel_home=near)
    (line,) = reading.between_homes(published)
    assert line.standings == ()
    assert "it cannot be told: the homes do not differ clearly" in words.between(line)
    assert pictures.between(published, line, number=1) is None
    assert words.furthest(published, Question.HOME) == "On no pair can we be sure that partners lie apart."


def test_a_range_is_left_out_of_a_position(cast: Cast, published: Published) -> None:
    kestrel = organisation(published, "Kestrel")
    band = Banded(low=3.0, high=4.0, n=6)
    ranges = {(kestrel, key_of(pair.key, Question.HOME)): band for pair in PAIRS[:3]}
    (line,) = reading.between_homes(exercise(cast, other=ranges))
    assert line.told == 5
    assert len(line.standings) == 2
    ranges |= {(kestrel, key_of(pair.key, Question.HOME)): band for pair in PAIRS[:5]}
    (line,) = reading.between_homes(exercise(cast, other=ranges))
    assert (line.told, line.standings) == (3, ())
    assert "too few pairs are shown plainly" in words.between(line)


def test_what_is_clearly_apart_comes_by_how_far(published: Published) -> None:
    found = reading.clear(published)
    assert [each.pair.key for each in found][:2] == ["meeting", "changing"]
    assert found[0].widest == pytest.approx(2.7)
    (question, gap) = found[0].gaps[0]
    assert (question, gap.sure) == (Question.HOME, True)
    assert words.clear(published, found[0])[0] == (
        "At home Northmoor Council and Kestrel Build lie 2.7 apart, sure."
    )


def test_who_wants_it_otherwise_than_it_is(cast: Cast) -> None:
    council = organisation(exercise(cast), "Northmoor")
    published = exercise(
        cast,
        other={
            (council, key_of("deciding", Question.NOW)): plain(2.0),
            (council, key_of("deciding", Question.WANTED)): plain(4.0),
            (council, key_of("meeting", Question.NOW)): plain(2.0),
            (council, key_of("meeting", Question.WANTED)): plain(2.5),
        },
    )
    moving = {each.pair.key: [group.key for group in each.moving] for each in reading.clear(published)}
    assert council in moving["deciding"]
    assert council not in moving.get("meeting", [])
    (found,) = [each for each in reading.clear(published) if each.pair.key == "deciding"]
    assert words.clear(published, found)[-1] == "Northmoor Council clearly wants it otherwise than it is."


def test_three_homes_have_three_lines_and_each_has_its_own_marks(cast: Cast, published: Published) -> None:
    harbour = organisation(published, "Harbour")
    third = {(harbour, key_of(pair.key, question)): plain(3.0) for pair in PAIRS for question in Question}
    lines = reading.between_homes(exercise(cast, other=third))
    assert len(lines) == 3
    assert {lines[0].first.name, lines[0].second.name} == {"Northmoor Council", "Kestrel Build"}
    assert len(lines[0].standings) == 3


def test_what_lies_off_the_line_is_said_to_be_of_our_own(published: Published) -> None:
    (line,) = reading.between_homes(published)
    position = line.standings[0].now
    assert position is not None
    assert words.position(replace(position, residual=0.6)).endswith("and off the line: something of its own")
    assert "off the line" not in words.position(position)
    assert words.position(None) == "not shown"


def test_nothing_is_drawn_where_nothing_is_shown(cast: Cast) -> None:
    published = exercise(cast)
    hidden = Suppressed(Reason.TOO_FEW)
    empty = replace(published, gaps=(), cells=dict.fromkeys(published.cells, hidden))
    assert reading.groups_shown(empty) == []
    assert reading.between_homes(empty) == []
    assert pictures.side_by_side(empty, Question.HOME) is None
