"""Two wordings, word by word: nothing is lost, nothing is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.comparing import Kind, Piece, pieces

WORDS = ("we", "tell", "each", "other", "early", "and", "plainly", "what", "may", "slip")
SPACES = st.sampled_from([" ", "\n", "  "])
SENTENCES = st.lists(st.tuples(st.sampled_from(WORDS), SPACES)).map(
    lambda said: "".join(part for pair in said for part in pair)
)


def read_off(found: tuple[Piece, ...], left_out: Kind) -> list[str]:
    return " ".join(piece.words for piece in found if piece.kind != left_out).split()


@given(before=SENTENCES, after=SENTENCES)
def test_both_wordings_can_be_read_off_it(before: str, after: str) -> None:
    found = pieces(before, after)
    assert read_off(found, Kind.PUT_IN) == before.split()
    assert read_off(found, Kind.TAKEN_OUT) == after.split()


@given(wording=SENTENCES)
def test_what_was_kept_stands_as_it_was_written(wording: str) -> None:
    assert "".join(piece.words for piece in pieces(wording, wording)) == wording


def test_a_changed_word_is_marked_and_the_rest_is_kept() -> None:
    assert pieces("Within two working days.", "Within five working days.") == (
        Piece(Kind.KEPT, "Within "),
        Piece(Kind.TAKEN_OUT, "two"),
        Piece(Kind.PUT_IN, "five"),
        Piece(Kind.KEPT, " working days."),
    )


def test_words_changed_one_after_the_other_are_one_change() -> None:
    found = pieces("We meet on the first Monday here.", "We meet on the last Friday here.")
    assert [piece.words for piece in found] == ["We meet on the ", "first Monday", "last Friday", " here."]


def test_what_goes_on_is_set_apart_from_what_was_kept() -> None:
    assert pieces("We say so.", "We say so. Every time.") == (
        Piece(Kind.KEPT, "We say so. "),
        Piece(Kind.PUT_IN, "Every time."),
    )
    assert pieces("We say so. Early.", "We say so.") == (
        Piece(Kind.KEPT, "We say so. "),
        Piece(Kind.TAKEN_OUT, "Early."),
    )


def test_a_line_break_before_what_was_kept_stays() -> None:
    found = pieces("Papers go to all.\nAt once.", "Papers go to many.\nAt once.")
    assert [piece.words for piece in found] == ["Papers go to ", "all.", "many.", "\nAt once."]


def test_wordings_with_little_in_common_stand_one_after_the_other() -> None:
    assert pieces("Everybody nods at once.", "The real meeting is in the car park.") == (
        Piece(Kind.TAKEN_OUT, "Everybody nods at once."),
        Piece(Kind.PUT_IN, "The real meeting is in the car park."),
    )


@pytest.mark.parametrize("before", ["We do\nwhat we said.", "We do what we said. "])
def test_spaces_and_line_breaks_are_no_difference(before: str) -> None:
    assert pieces(before, "We do what  we said.") == (Piece(Kind.KEPT, "We do what  we said."),)
    assert pieces("", "") == ()


def test_very_long_wordings_are_not_compared_word_by_word() -> None:
    found = pieces("a b " * 500, "a c " * 500)
    assert [piece.kind for piece in found] == [Kind.TAKEN_OUT, Kind.PUT_IN]
