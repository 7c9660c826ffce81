"""Two wordings, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from accord.standards.comparing import Kind, Piece, pieces

WORDS = ("we", "tell", "each", "other", "early", "and", "plainly", "what", "may", "slip")
SENTENCES = st.lists(st.sampled_from(WORDS)).map(" ".join)


@given(before=SENTENCES, after=SENTENCES)
def test_both_wordings_can_be_read_off_it(before: str, after: str) -> None:
    found = pieces(before, after)
    assert " ".join(piece.words for piece in found if piece.kind != Kind.PUT_IN) == before
    assert " ".join(piece.words for piece in found if piece.kind != Kind.TAKEN_OUT) == after


def test_a_changed_word_is_marked_and_the_rest_is_kept() -> None:
    assert pieces("Within two working days.", "Within five working days.") == (
        Piece(Kind.KEPT, "Within"),
        Piece(Kind.TAKEN_OUT, "two"),
        Piece(Kind.PUT_IN, "five"),
        Piece(Kind.KEPT, "working days."),
    )


def test_wordings_with_little_in_common_stand_one_after_the_other() -> None:
    assert pieces("Everybody nods at once.", "The real meeting is in the car park.") == (
        Piece(Kind.TAKEN_OUT, "Everybody nods at once."),
        Piece(Kind.PUT_IN, "The real meeting is in the car park."),
    )


def test_the_same_words_are_kept_whatever_stands_between_them() -> None:
    assert pieces("We do\nwhat we said.", "We do what  we said.") == (
        Piece(Kind.KEPT, "We do what we said."),
    )
    assert pieces("", "") == ()
