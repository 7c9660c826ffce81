"""What of a result comes first: gaps we can be sure of before all others, and nothing from what is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Banded, Cell, Gap, Published, Reason, Shown, Suppressed
from accord.mechanisms.rounds.publishing import rules, sentences
from tests.published import gap, published_of, shown

pytestmark = pytest.mark.slow

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
TEXTS = {f"behaviour:{number}": f"Statement {number}" for number in range(5)} | {"core:values": "Values"}
PAIRS = (("c", "k"), ("c", "h"), ("k", "h"))


@st.composite
def results(draw: st.DrawFn) -> Published:
    """A result of any cells and of any gaps between shown ones."""
    cells: dict[tuple[str, str], Cell] = {
        (group, item): draw(
            st.one_of(
                st.lists(st.integers(0, 8), min_size=5, max_size=5)
                .filter(lambda counts: sum(counts) >= 5)
                .map(lambda counts: shown(*counts)),
                st.just(Banded(low=2.0, high=4.0, n=6)),
                st.sampled_from(Reason).map(Suppressed),
            )
        )
        for group in (*ORGANISATIONS, EVERYONE)
        for item in TEXTS
    }
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
    sizes = st.floats(0.6, 4).map(lambda size: round(size, 1))
    return tuple(
        gap(item, first, second, draw(sizes) * draw(st.sampled_from([1, -1])), sure=draw(st.booleans()))
        for item, first, second in chosen
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
