"""What changed between two texts, word by word: nothing is lost, nothing is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.agreement.comparing import Passage, Run, Said, passages
from accord.agreement.reading import written

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
            Run(Said.BOTH, "Standard: "),
            Run(Said.BEFORE, "Everybody"),
            Run(Said.AFTER, "Each partner"),
            Run(Said.BOTH, " is asked."),
        ),
    )


def test_words_changed_one_after_the_other_are_one_change() -> None:
    (passage,) = passages("T\nWe meet on the first Monday here.", "T\nWe meet on the last Friday here.")
    assert [run.words for run in passage.runs] == ["We meet on the ", "first Monday", "last Friday", " here."]


def test_what_has_little_in_common_stands_one_after_the_other() -> None:
    (passage,) = passages("T\nSeen: Papers go to all.", "T\nWhoever chairs a meeting says so beforehand.")
    assert [run.said for run in passage.runs] == [Said.BEFORE, Said.AFTER]


def test_what_was_added_or_taken_out_is_alone() -> None:
    (added,) = passages(CHARTER, f"{CHARTER}Not seen: Papers lie about.\n")
    assert added == Passage("We share what we know.", (Run(Said.AFTER, "Not seen: Papers lie about."),))
    (taken,) = passages(f"{CHARTER}Not seen: Papers lie about.\n", CHARTER)
    assert taken.runs == (Run(Said.BEFORE, "Not seen: Papers lie about."),)


def test_blank_lines_are_no_change() -> None:
    assert passages(CHARTER, CHARTER.replace("\n\n", "\n")) == []


def test_very_long_passages_are_not_compared_word_by_word() -> None:
    (passage,) = passages("T\n" + "a b " * 500, "T\n" + "a c " * 500)
    assert [run.said for run in passage.runs] == [Said.BEFORE, Said.AFTER]


def said(found: list[Passage], *where: Said) -> str:
    return " ".join(run.words for passage in found for run in passage.runs if run.said in where)


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
    assert len(said(found, Said.AFTER).split()) - len(said(found, Said.BEFORE).split()) == count
