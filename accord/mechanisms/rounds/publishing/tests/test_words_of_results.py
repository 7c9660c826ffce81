"""What a result says where something is not told, is not compared, or does not fit on the page."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

import pytest

from accord.analysis.published import EVERYONE, Banded, Cell, Change, Cut, Group, Item, Published, Shown
from accord.foundations import scope
from accord.mechanisms.rounds.publishing import drawings, rules, sentences, starts, tables
from accord.mechanisms.rounds.publishing import page as pages
from accord.mechanisms.rounds.publishing.evidence.comments import comments
from accord.mechanisms.rounds.publishing.evidence.gaps import gaps
from accord.mechanisms.rounds.publishing.evidence.since import since
from accord.mechanisms.rounds.publishing.tests.test_ready import TOLD
from accord.web.pictures import Hidden
from tests.published import gap, published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}


def result(cells: Mapping[tuple[str, str], Cell], statements: int = 2) -> Published:
    return published_of(
        round_key=str(uuid4()),
        organisations=ORGANISATIONS,
        cells=dict(cells),
        texts={f"s{number}": f"Statement {number}" for number in range(statements)},
    )


@pytest.mark.parametrize(
    ("invited", "responded", "short", "words"),
    [
        (60, 44, "44 answered", "44 of 60 people answered"),
        (60, None, "60 asked", "60 people were asked"),
        (None, 44, "44 answered", "44 people answered"),
        (None, None, "number not told", "How many people answered is not told"),
    ],
)
def test_how_many_answered_is_said_as_far_as_anybody_may_know(
    invited: int | None, responded: int | None, short: str, words: str
) -> None:
    group = Group(key="c", name="Council", cut=Cut.ORGANISATION, invited=invited, responded=responded)
    assert (sentences.answered_in_short(group), sentences.answered_in_words(group)) == (short, words)


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (shown(0, 0, 10, 1, 0), "People answered alike."),
        (shown(3, 5, 5, 3, 1), "People’s answers are spread."),
        (shown(8, 1, 0, 1, 7), "People are split."),
        (shown(1, 1, 1, 1, 1), ""),
    ],
)
def test_how_far_everyone_agrees_is_said_from_ten_answers_on(cell: Shown, says: str) -> None:
    assert sentences.spread_of_everyone(result({(EVERYONE, "s0"): cell}), "s0") == says


@pytest.mark.parametrize(
    ("low", "high", "between", "reach"),
    [(3.94, 4.38, "3.9 to 4.4", " (3.9 to 4.4)"), (4.2, 4.2, "4.2", ""), (4.16, 4.24, "4.2", "")],
)
def test_where_both_ends_read_the_same_one_figure_stands(
    low: float, high: float, between: str, reach: str
) -> None:
    """As where everybody answered: then nothing is left to chance."""
    assert sentences.between_in_words(low, high) == between
    assert sentences.reach_in_words(low, high) == reach


def test_the_upper_answers_of_a_scale_without_words_are_called_by_where_they_stand() -> None:
    assert tables.favourable_label(Item(key="s", text="Statement", options=5)) == "Above the middle"


def test_of_a_group_that_is_not_compared_on_a_statement_nothing_is_said_of_how_it_moved() -> None:
    cells = {(group, item): shown(2, 4, 6, 4, 2) for group in ("c", "k") for item in ("s0", "s1")}
    moved = [
        Change(group=group, item=item, difference=0.5, low=0.2, high=0.8, sure=True)
        for group, item in (("c", "s0"), ("k", "s1"))
    ]
    published = replace(result(cells), changes=tuple(moved))
    begun = starts.begun(published, starts.Own(), starts.Start.EVERYONE)
    found = since(published, begun)
    assert found is not None
    assert [str(table).count("not known") for table in (found.shown[0], found.folded[0][1])] == [2, 2]


@pytest.mark.parametrize(("sure", "further"), [(11, "1 more stands"), (12, "2 more stand")])
def test_of_many_sure_gaps_the_widest_are_drawn_and_the_others_counted(sure: int, further: str) -> None:
    items = [f"s{number}" for number in range(sure)]
    cells = {(group, item): shown(2, 4, 6, 4, 2) for group in ("c", "k") for item in items}
    apart = [gap(item, "c", "k", 2 - place / 10, sure=True) for place, item in enumerate(items)]
    found = gaps(replace(result(cells, sure), gaps=tuple(apart)))
    assert found is not None
    assert str(found.basis).endswith(f"{further} in the tables of all statements.")
    drawn = str(found.shown[0])
    assert "Statement 9" in drawn
    assert "Statement 10" not in drawn


def test_of_a_result_that_shows_nothing_nothing_comes_first() -> None:
    assert pages.at_a_glance(result({})) is None
    first = pages.at_a_glance(result({("c", "s0"): shown(2, 4, 6, 4, 2)}))
    assert first is not None
    assert first["item"].key == "s0"


def test_whose_answers_are_not_drawn_the_picture_says_why() -> None:
    """Below ten answers; or from ten on, where a smaller group would follow."""
    cells: dict[tuple[str, str], Cell] = {
        ("c", "s0"): shown(2, 4, 6, 4, 2),
        ("k", "s0"): Banded(low=2.0, high=4.0, n=6),
        ("h", "s0"): Shown(n=12, mean=3.1, low=2.5, high=3.7),
    }
    published = result(cells)
    with scope.partnership(uuid4()):
        picture = drawings.distribution(published, published.items[0])
    assert picture is not None
    council, *others = [row.people for row in picture.rows]
    assert council == (2, 4, 6, 4, 2)
    assert others == [
        Hidden(word="not shown: fewer than ten answered"),
        Hidden(word="not shown: a smaller group would follow"),
    ]
    assert rules.spread_of(cells["h", "s0"]) is None


@pytest.mark.parametrize(
    ("kept", "withheld", "says"),
    [
        (0, 2, "No comment is shown: all of them were withheld."),
        (3, 0, "The comments of this round were deleted two years after they were published."),
    ],
)
def test_where_no_comment_stands_it_is_said_why(kept: int, withheld: int, says: str) -> None:
    found = comments(replace(TOLD, themes=(), kept=kept, withheld=withheld, reasons=("it names somebody",)))
    assert found is not None
    assert found.heading == says
