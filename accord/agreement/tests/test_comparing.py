"""What changed between two texts, word by word: nothing is lost, nothing is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.agreement.comparing import Passage, passages
from accord.agreement.reading import written
from accord.foundations.comparing import Kind, Piece

CHARTER = """How we work together

# Openness

## We say so when we disagree.
Seen: Somebody says so.
Standard: Everybody is asked.

# Fairness

## We share what we know.
Seen: Papers go to all.
"""


def test_a_word_that_was_changed_stands_among_those_that_were_not() -> None:
    (passage,) = passages(CHARTER, CHARTER.replace("Everybody is asked.", "Each partner is asked."))
    assert passage == Passage(
        "We say so when we disagree.",
        (
            Piece(Kind.KEPT, "Standard: "),
            Piece(Kind.TAKEN_OUT, "Everybody"),
            Piece(Kind.PUT_IN, "Each partner"),
            Piece(Kind.KEPT, " is asked."),
        ),
    )


def test_what_has_little_in_common_stands_one_after_the_other() -> None:
    (passage,) = passages("T\nSeen: Papers go to all.", "T\nWhoever chairs a meeting says so beforehand.")
    assert [piece.kind for piece in passage.pieces] == [Kind.TAKEN_OUT, Kind.PUT_IN]


def test_what_was_added_or_taken_out_is_alone() -> None:
    (added,) = passages(CHARTER, f"{CHARTER}Not seen: Papers lie about.\n")
    assert added == Passage("We share what we know.", (Piece(Kind.PUT_IN, "Not seen: Papers lie about."),))
    (taken,) = passages(f"{CHARTER}Not seen: Papers lie about.\n", CHARTER)
    assert taken.pieces == (Piece(Kind.TAKEN_OUT, "Not seen: Papers lie about."),)


def test_blank_lines_are_no_change() -> None:
    assert passages(CHARTER, CHARTER.replace("\n\n", "\n")) == []


def said(found: list[Passage], *where: Kind) -> str:
    return " ".join(piece.words for passage in found for piece in passage.pieces if piece.kind in where)


def spoken(text: str) -> int:
    return sum(len(line.lstrip("#").split()) for line in written(text))


TEXTS = st.lists(st.sampled_from(["# A", "## B b", "We do.", "We do it.", "Seen: so", "", " x"]), max_size=8)


@pytest.mark.slow
@given(TEXTS, TEXTS)
def test_of_both_texts_the_words_that_differ_are_there(before: list[str], after: list[str]) -> None:
    """What stands in one text only is shown as such, no marks of headings; without it, both are the same."""
    old, new = "\n".join(["T", *before]), "\n".join(["T", *after])
    found = passages(old, new)
    assert bool(found) == (written(old) != written(new))
    count = spoken(new) - spoken(old)
    assert len(said(found, Kind.PUT_IN).split()) - len(said(found, Kind.TAKEN_OUT).split()) == count


def test_a_passage_stands_under_its_heading_and_the_title_is_none() -> None:
    """Also where the heading follows the title at once, and where the title looks like a heading."""
    (under_a_heading,) = passages("T\n# Openness\nWe ask.", "T\n# Openness\nWe listen.")
    (under_none,) = passages("# T\nWe ask.", "# T\nWe listen.")
    assert (under_a_heading.under, under_none.under) == ("Openness", "")
