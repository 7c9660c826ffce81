"""What of a result comes first: gaps we can be sure of before all others, and nothing from what is hidden."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import (
    EVERYONE,
    Banded,
    Cell,
    Change,
    Gap,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.mechanisms.rounds.publishing import rules, sentences
from tests.published import gap, published_of, shown

pytestmark = pytest.mark.slow

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
TEXTS = {f"behaviour:{number}": f"Statement {number}" for number in range(5)} | {"core:values": "Values"}
PAIRS = (("c", "k"), ("c", "h"), ("k", "h"))

# Made once: a strategy that is made anew for each cell takes longer than the draw.
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.lists(st.integers(0, 8), min_size=5, max_size=5)
    .filter(lambda counts: sum(counts) >= 5)
    .map(lambda counts: shown(*counts)),
    st.just(Banded(low=2.0, high=4.0, n=6)),
    st.sampled_from(Reason).map(Suppressed),
)
SIZES = st.floats(0.6, 4).map(lambda size: round(size, 1))
SIGNS, SURE = st.sampled_from([1, -1]), st.booleans()


@st.composite
def results(draw: st.DrawFn) -> Published:
    """A result of any cells and of any gaps between shown ones."""
    cells = {(group, item): draw(CELLS) for group in (*ORGANISATIONS, EVERYONE) for item in TEXTS}
    return published_of(
        round_key="r", organisations=ORGANISATIONS, cells=cells, gaps=draw(_gaps(cells)), texts=TEXTS
    )


@st.composite
def _gaps(draw: st.DrawFn, cells: dict[tuple[str, str], Cell]) -> tuple[Gap, ...]:
    possible = [
        (item, first, second)
        for item in TEXTS
        for first, second in PAIRS
        if isinstance(cells[first, item], Shown) and isinstance(cells[second, item], Shown)
    ]
    chosen = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    return tuple(
        gap(item, first, second, draw(SIZES) * draw(SIGNS), sure=draw(SURE)) for item, first, second in chosen
    )


@given(results())
def test_the_heading_names_the_widest_sure_gap(published: Published) -> None:
    found = rules.widest_sure_gap(published)
    sure = [each for each in published.gaps if each.sure]
    assert (found is None) == (not sure)
    if found:
        assert abs(found.difference) == max(abs(each.difference) for each in sure)
        assert sentences.topic_of(published, found.item) in sentences.heading(published)
    else:
        assert "differently" not in sentences.heading(published)


@given(results())
def test_statements_come_in_the_order_of_their_gaps(published: Published) -> None:
    ordered = rules.in_order_of_gaps(published, published.items)
    assert set(ordered) == set(published.items)
    gaps = [rules.widest_gap(published, item.key) for item in ordered]
    ranks = [
        (found is None, not (found and found.sure), -abs(found.difference) if found else 0) for found in gaps
    ]
    assert ranks == sorted(ranks)


@given(results())
def test_every_cell_has_words_and_a_hidden_one_has_no_figure(published: Published) -> None:
    for cell in published.cells.values():
        words = sentences.figure_in_words(cell)
        assert words
        assert isinstance(cell, Suppressed) != any(letter.isdigit() for letter in words)
        assert rules.spread_of(cell) is None or (isinstance(cell, Shown) and cell.n >= 10)


def test_the_spread_of_answers() -> None:
    alike, split = rules.spread_of(shown(0, 0, 10, 0, 0)), rules.spread_of(shown(6, 0, 0, 0, 6))
    assert alike is not None
    assert split is not None
    assert (alike.ratio, alike.alike, alike.split) == (0.0, True, False)
    # Variance of 6 ones and 6 fives: 12 * 4 / 11; of answers at random: (25 - 1) / 12 = 2.
    assert split.ratio == 12 * 4 / 11 / 2
    assert split.split
    assert rules.spread_of(shown(3, 0, 0, 0, 3)) is None


def test_calm_headings_where_there_is_no_sure_gap() -> None:
    one = {"behaviour:0": "Statement"}
    both: dict[tuple[str, str], Cell] = {
        ("c", "behaviour:0"): shown(0, 0, 9, 1, 0),
        ("k", "behaviour:0"): shown(0, 0, 9, 1, 0),
    }

    def heading(cells: dict[tuple[str, str], Cell], gaps: tuple[Gap, ...] = ()) -> str:
        return sentences.heading(
            published_of(round_key="r", organisations=ORGANISATIONS, cells=cells, gaps=gaps, texts=one)
        )

    unsure = (gap("behaviour:0", "c", "k", 0.1, sure=False),)
    assert heading(both, unsure) == "We see no difference between partners that we can be sure of."
    everyone: dict[tuple[str, str], Cell] = {(EVERYONE, "behaviour:0"): shown(0, 0, 9, 1, 0)}
    assert heading(everyone) == "Too few people answered for us to compare the partners."
    assert heading({}) == "Too few people answered for us to show any figure."


def test_a_gap_reads_the_same_from_either_side() -> None:
    cells: dict[tuple[str, str], Cell] = {("c", "x"): shown(5, 5, 0, 0, 0), ("k", "x"): shown(0, 0, 0, 5, 5)}
    for difference in (1.3, -1.3):
        each = gap("x", "c", "k", difference, sure=True)
        published = published_of(
            round_key="r", organisations=ORGANISATIONS, cells=cells, gaps=(each,), texts={"x": "X"}
        )
        assert sentences.gap_in_words(published, each) == (
            "Northmoor Council and Kestrel Build are 1.3 points apart, and we can be sure of it (0.8 to 1.8)."
        )


def test_people_are_no_percentage_of_fewer_than_twenty() -> None:
    assert sentences.favourable_in_words(shown(0, 0, 5, 10, 4)) == "14 of 19"
    assert sentences.favourable_in_words(shown(0, 0, 5, 10, 5)) == "75%"
    assert sentences.favourable_in_words(shown(0, 0, 1, 2, 2)) == ""


def test_every_reason_is_explained() -> None:
    assert set(sentences.WHY) == set(sentences.WHY_SHORT) == set(Reason)


def test_nothing_is_minus_nought() -> None:
    assert (sentences.one_decimal(-0.04), sentences.one_decimal(-0.26)) == ("0.0", "−0.3")


def moved(group: str, item: str, difference: float, *, sure: bool) -> Change:
    reach = 0.3 if sure else 0.9
    return Change(
        group=group,
        item=item,
        difference=difference,
        low=difference - reach,
        high=difference + reach,
        sure=sure,
    )


def after_another() -> Published:
    """A result of ten answers to three statements, of which one rose, one fell and one may have."""
    items = list(TEXTS)[:3]
    cells: dict[tuple[str, str], Cell] = {
        (group, item): shown(0, 3, 4, 3, 0) for group in ("c", EVERYONE) for item in TEXTS
    }
    found = published_of(round_key="r", organisations=ORGANISATIONS, cells=cells, texts=TEXTS)
    differences = zip(items, (0.5, -0.6, 0.4), (True, True, False), strict=True)
    changes = tuple(moved(EVERYONE, item, difference, sure=sure) for item, difference, sure in differences)
    return replace(found, changes=(moved("c", items[0], 0.2, sure=False), *changes))


def test_what_moved_since_the_round_before_is_counted() -> None:
    assert [sentences.movement_in_words(found) for found in rules.movements(after_another())] == [
        "Everyone: surely up on 1 and down on 1; on 1 no change we can be sure of.",
        "Northmoor Council: no change we can be sure of.",
    ]


def test_a_change_says_how_far_and_whether_we_can_be_sure() -> None:
    published = after_another()
    said = [
        sentences.change_in_words(published, change)
        for item in list(TEXTS)[:3]
        for change in rules.changes_of(published, item)
    ]
    assert said == [
        "Everyone: up by 0.5 points, and we can be sure of it (0.2 to 0.8).",
        "Northmoor Council: no change we can be sure of (−0.7 to 1.1).",
        "Everyone: down by 0.6 points, and we can be sure of it (0.3 to 0.9).",
        "Everyone: no change we can be sure of (−0.5 to 1.3).",
    ]


def test_the_weight_of_each_partner_stands_beside_that_of_each_person() -> None:
    published = after_another()
    cell = replace(shown(0, 3, 4, 3, 0), equal_weight=2.5, dominant="k")
    assert sentences.weights_in_words(published, cell) == (
        "More than 60% of everyone’s answers came from Kestrel Build. "
        "Everyone’s mean is 3.0 if each person counts alike, and 2.5 if each partner does."
    )
    assert not sentences.weights_in_words(published, shown(0, 3, 4, 3, 0))
    assert not sentences.weights_in_words(published, Suppressed(Reason.TOO_FEW))


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        (shown(0, 0, 9, 3, 0), "alike"),
        (shown(2, 3, 3, 3, 2), "spread"),
        (shown(6, 0, 0, 0, 6), "split"),
        (shown(0, 2, 3, 0, 0), ""),
    ],
)
def test_how_far_people_answered_alike_is_said_from_ten_answers(cell: Cell, word: str) -> None:
    assert sentences.agreement_in_short(cell) == word
