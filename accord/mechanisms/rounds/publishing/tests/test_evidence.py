"""Each piece of evidence says one sentence, by a rule that is stated; nothing of what is hidden."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import (
    EVERYONE,
    Banded,
    Cell,
    Change,
    Gap,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.foundations import scope
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import heat, rules, starts
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure
from accord.mechanisms.rounds.publishing.page import pieces
from accord.mechanisms.rounds.publishing.starts import Start
from tests.published import LABELS, gap, published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
TEXTS = {"a": "We hear of it in time", "b": "We keep our word", "d": "We decide together"}
HIDDEN = Suppressed(Reason.TOO_FEW)


def result(
    cells: Mapping[tuple[str, str], Cell],
    gaps: tuple[Gap, ...] = (),
    changes: tuple[Change, ...] = (),
    texts: dict[str, str] | None = None,
) -> Published:
    """A result of three organisations; what is not given is hidden."""
    found = published_of(
        round_key="r", organisations=ORGANISATIONS, cells=dict(cells), gaps=gaps, texts=texts or TEXTS
    )
    return replace(found, changes=changes)


def said(published: Published, around: Around = NOTHING, own: str = "") -> dict[str, Piece]:
    """Every piece of a result, by its key; own: the organisation of the reader."""
    mine = starts.own_groups(published, {Start.ORGANISATION: own})
    begun = starts.begun(published, mine, Start.ORGANISATION if own else Start.EVERYONE)
    with scope.partnership(uuid4()):
        return {piece.key: piece for piece in pieces(published, begun, around, on_paper=True)}


CELLS: dict[tuple[str, str], Cell] = {
    ("c", "a"): shown(3, 5, 5, 3, 1),
    ("k", "a"): shown(0, 2, 6, 12, 7),
    (EVERYONE, "a"): shown(3, 7, 11, 15, 8),
    ("c", "b"): shown(0, 0, 2, 9, 6),
    ("k", "b"): shown(0, 1, 6, 14, 7),
    (EVERYONE, "b"): shown(0, 1, 8, 20, 15),
    ("c", "d"): shown(8, 1, 0, 1, 7),
    (EVERYONE, "d"): shown(17, 4, 2, 3, 18),
}
GAPS = (gap("a", "c", "k", -1.3, sure=True), gap("b", "c", "k", -0.2, sure=False))


def test_every_piece_says_its_sentence() -> None:
    found = said(result(CELLS, GAPS))
    assert {key: piece.heading for key, piece in found.items()} == {
        "gaps": "Partners surely lie apart on 1 of 2 statements, by 1.3 points.",
        "statements": "What was asked: Everyone is lowest on “Statement 3 of 3” (3.0) and highest on "
        "“Statement 2 of 3” (4.1).",
        "answers": "Everyone: half or more chose one of the upper answers on 2 of 3 statements.",
        "alike": "Everyone: people are split on 1 of 3 statements (Statement 3 of 3), and alike on 1.",
    }


def test_where_nothing_is_shown_nothing_is_said() -> None:
    """The table stands, and says who is hidden."""
    (found,) = said(result({})).values()
    assert found.heading == "What was asked, side by side"
    assert [words for words, _why in found.left_out] == [
        "Northmoor Council (17 answered): not shown.",
        "Kestrel Build (27 answered): not shown.",
        "Harbour Capital (4 asked): not shown.",
        "Everyone (44 answered): not shown.",
    ]


def test_without_a_sure_gap_it_says_so_calmly() -> None:
    found = said(result(CELLS, (gap("a", "c", "k", -0.3, sure=False),)))["gaps"]
    assert (
        found.heading == "On the one statement that can be compared we are not sure that partners lie apart."
    )
    assert found.shown == ()


def test_the_gap_view_draws_the_widest_sure_gap_first_and_only_sure_ones() -> None:
    cells = CELLS | {("k", "b"): shown(0, 6, 9, 8, 4), ("k", "d"): shown(0, 2, 6, 12, 7)}
    gaps = (*GAPS[:1], gap("b", "c", "k", 0.9, sure=True), gap("d", "c", "k", -1.9, sure=False))
    (picture,) = said(result(cells, gaps))["gaps"].shown
    assert [row.name for row in picture.rows] == [TEXTS["a"], TEXTS["b"]]  # type: ignore[attr-defined]
    table = str(picture.twin)  # type: ignore[attr-defined]
    assert "Northmoor Council: 2.6" in table
    assert "1.3 apart, sure" in table


def test_a_director_reads_of_the_own_organisation_first() -> None:
    found = said(result(CELLS, GAPS), own="c")
    assert found["gaps"].heading == (
        "Northmoor Council and another partner surely lie apart on 1 of 2 statements, by 1.3 points."
    )
    assert found["answers"].heading.startswith("Northmoor Council: half or more")
    assert [label for label, _shown in found["answers"].folded] == ["How Everyone answered"]


def test_where_everyone_cannot_be_shown_each_partner_is() -> None:
    """The archetype of 22, 34 and 4 people: the total is withheld, the two large partners are not."""
    cells = {place: cell for place, cell in CELLS.items() if place[0] != EVERYONE}
    found = said(result(cells, GAPS))["answers"]
    assert found.heading == "Everyone’s answers cannot be shown together; each partner’s can."
    assert [label for label, _shown in found.folded] == [
        "How Northmoor Council answered",
        "How Kestrel Build answered",
    ]


def test_where_neither_end_is_better_nothing_is_called_low_or_high() -> None:
    plain = result(CELLS, GAPS)
    found = said(replace(plain, items=tuple(replace(item, directed=False) for item in plain.items)))
    assert found["statements"].heading == "What was asked, side by side"
    assert found["answers"].heading == "How Everyone answered each statement"
    assert not found["statements"].has_heat
    assert "heat-" not in str(found["statements"].shown[0])


def test_figures_stand_apart_from_what_was_asked_for_itself_and_guesses_nowhere() -> None:
    """What one partner guesses of another is no statement: it has a page of its own, beside the answers."""
    guess, figure = "beside:guess:k:a", "beside:figure:1"
    cells = CELLS | {(key, item): shown(9, 6, 2, 0, 0) for key in ("c", EVERYONE) for item in (guess, figure)}
    texts = TEXTS | {guess: "What will most people of Kestrel say?", figure: "How does 80% look to you?"}
    found = said(result(cells, GAPS, texts=texts))
    shown_as = " ".join(str(shown) for piece in found.values() for shown in piece.shown)
    assert texts[figure] in str(found["beside"].shown[0])
    assert texts[guess] not in shown_as
    assert found["beside"].heading == "What was measured, as people see it, side by side"
    assert found["answers"].heading == said(result(CELLS, GAPS))["answers"].heading


def test_what_moved_has_its_verdict_beside_it() -> None:
    changes = (
        Change(group=EVERYONE, item="a", difference=0.5, low=0.2, high=0.8, sure=True),
        Change(group=EVERYONE, item="b", difference=-0.1, low=-0.4, high=0.2, sure=False),
    )
    found = said(result(CELLS, changes=changes))["since"]
    assert found.heading == "Everyone: surely up on 1; on 1 no change we can be sure of."
    moved, every = str(found.shown[0]), str(found.folded[0][1])
    assert "up 0.5, sure" in moved
    assert TEXTS["b"] not in moved
    assert "no sure change" in every


@pytest.mark.parametrize(("twin", "disagree"), [(3.2, False), (3.21, False), (3.3, True), (2.7, True)])
def test_two_ways_of_counting_stand_beside_each_other_where_they_disagree(
    twin: float, *, disagree: bool
) -> None:
    cell = Shown(n=44, mean=3.1, low=2.9, high=3.3, equal_weight=twin, dominant="k")
    found = said(result({(EVERYONE, "a"): cell}))
    assert ("weights" in found) == disagree
    assert rules.weights_disagree(cell) == disagree
    if disagree:
        assert found["weights"].lines == ("More than 60% of everyone’s answers came from Kestrel Build.",)
        assert "by partner" in str(found["statements"].shown[0])


def test_what_was_measured_stands_beside_what_people_say() -> None:
    beside = MeasuredFigure(
        item_key="a",
        name="Days of delay",
        whose="of the partnership",
        period="July",
        figure="12 days",
        target="",
        stands="missed",
        known_on=date(2026, 8, 4),
        link=Link(label="Days of delay", url="/measures/"),
    )
    elsewhere = replace(beside, item_key="of another round")
    found = said(result(CELLS), Around(measured=(beside, elsewhere)))["measures"]
    assert found.heading == "1 measure stands beside what people say about it."
    table = str(found.shown[0])
    assert "12 days (July, missed)" in table
    assert TEXTS["a"] in table


@given(st.floats(1, 5), st.integers(2, 11))
def test_a_tint_says_what_the_figure_says(mean: float, options: int) -> None:
    """Whatever the scale: as many steps up as edges that the figure, as it stands, has reached."""
    value = min(mean, options)
    found = heat.step_of(value, options)
    edges = heat.edges(options)
    assert 1 <= found <= heat.STEPS
    assert [round(value, 1) >= edge for edge in edges] == [number < found for number in range(1, heat.STEPS)]


def test_neither_a_range_nor_what_is_hidden_nor_what_has_no_better_end_has_a_tint() -> None:
    item = Item(key="a", text="We would", options=5, labels=LABELS)
    assert heat.step(shown(0, 0, 4, 9, 8), item) == 5
    assert heat.step(Banded(low=4.0, high=5.0, n=6), item) == 0
    assert heat.step(HIDDEN, item) == 0
    assert heat.step(shown(0, 0, 4, 9, 8), replace(item, directed=False)) == 0


def test_the_key_of_the_tints_says_from_where_to_where() -> None:
    assert [words for _look, words in heat.key(5)] == [
        "below 2.5",
        "2.5 to 2.9",
        "3.0 to 3.4",
        "3.5 to 3.9",
        "4.0 and above",
    ]
