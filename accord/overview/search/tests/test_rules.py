"""When words are found: by example, and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.overview.search import rules
from accord.overview.search.rules import Rank


def ranked(typed: str, title: str, words: str = "") -> Rank | None:
    return rules.rank(title, words, rules.patterns(rules.sought(typed)))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("charter", "The Charter of March"),
        ("SHARED draw", "Shared drawings are on one server"),
        ("gwynedd", "Ŵy Gŵynedd"),
        ("lodz", "Łódź"),
        ("smorrebrod", "Smørrebrød"),
        ("strasse", "Straße"),
        ("don't", "We don’t wait"),
        ("2026", "Round of 2026-11"),
    ],
)
def test_case_accents_and_endings_count_for_nothing(typed: str, title: str) -> None:
    assert ranked(typed, title) is not None


@pytest.mark.parametrize("typed", ["harter", "drawings charter", "chartered"])
def test_each_word_has_to_begin_a_word(typed: str) -> None:
    assert ranked(typed, "The charter", "shared drawings") is None or typed == "drawings charter"


def test_a_title_fits_better_than_what_stands_behind_it() -> None:
    assert ranked("open", "Openness in meetings") is Rank.TITLE_BEGINS
    assert ranked("meetings", "Openness in meetings") is Rank.IN_TITLE
    assert ranked("early", "Openness", "We hear early") is Rank.IN_WORDS
    assert ranked("open early", "Openness", "We hear early") is Rank.IN_WORDS


def test_so_much_is_looked_for_and_no_more() -> None:
    assert len(rules.sought(" ".join(f"word{n}" for n in range(30)))) == rules.MOST_WORDS
    assert rules.sought("  … – ? ") == []


def test_a_slip_is_taken_for_its_neighbour_and_a_short_word_for_nothing() -> None:
    known = ["charter", "talk", "openness"]
    assert rules.nearest("chartr", known) == "charter"
    assert rules.nearest("tak", known) == ""
    assert rules.nearest("zebra", known) == ""


def test_a_piece_is_shown_around_what_was_found() -> None:
    words = "Before. " * 40 + "The needle lies here. " + "After. " * 40
    piece = rules.around(words, rules.patterns(["needle"]))
    assert "needle" in piece
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert len(piece) < 2 * rules.AROUND + 10


@given(st.text(max_size=80), st.text(max_size=200))
def test_whatever_is_typed_breaks_nothing(typed: str, text: str) -> None:
    patterns = rules.patterns(rules.sought(typed))
    if patterns:
        rules.rank(text, text, patterns)
        assert len(rules.around(text, patterns)) <= 2 * rules.AROUND + 10


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20), st.text(max_size=50))
def test_a_word_finds_the_text_that_holds_it(word: str, before: str) -> None:
    sought = rules.sought(word)
    if sought:
        assert rules.rank(f"{before} {word}", "", rules.patterns(sought)) is not None


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert rules.words_of(rules.folded(text)) == rules.words_of(text)
