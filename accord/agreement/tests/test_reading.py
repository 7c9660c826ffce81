"""A text is shown in its parts, every word of it and none besides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.agreement.reading import Kind, Part, minutes, parts

CHARTER = """How we work together

# Openness
What it means here: We say what we know.

## We say so when we disagree.
Seen: Somebody says “I see it differently: here is why”.
  The minutes hold it.
Standard: Everybody is asked.
"""


def test_a_charter_in_its_parts() -> None:
    assert parts(CHARTER) == [
        Part(Kind.TITLE, ("How we work together",)),
        Part(Kind.HEADING, ("Openness",)),
        Part(Kind.FACTS, facts=(("What it means here", ("We say what we know.",)),)),
        Part(Kind.SUBHEADING, ("We say so when we disagree.",)),
        Part(
            Kind.FACTS,
            facts=(
                ("Seen", ("Somebody says “I see it differently: here is why”.", "The minutes hold it.")),
                ("Standard", ("Everybody is asked.",)),
            ),
        ),
    ]


def test_a_sentence_with_a_colon_is_no_fact() -> None:
    text = "A round\n\n1. We do one thing: we talk.\n   (1 Never, 2 Seldom)\nWe ask. Then: we act.\n"
    assert parts(text)[1:] == [
        Part(Kind.WORDS, ("1. We do one thing: we talk.", "(1 Never, 2 Seldom)")),
        Part(Kind.WORDS, ("We ask. Then: we act.",)),
    ]


def test_the_first_line_is_the_title_whatever_it_looks_like() -> None:
    assert parts("# Not a value: a title\n# Openness\n")[0] == Part(Kind.TITLE, ("# Not a value: a title",))


def test_nothing_is_made_of_nothing() -> None:
    assert parts("") == parts("\n \n") == []


def _shown(part: Part) -> str:
    return "".join([*part.lines, *("".join([label, *lines]) for label, lines in part.facts)])


@given(st.text(st.sampled_from("ab#: .\n")))
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    shown = "".join(_shown(part) for part in parts(text))
    letters = str.maketrans("", "", "#: .\n")
    assert shown.translate(letters) == text.translate(letters)


@pytest.mark.parametrize(("words", "expected"), [(0, 2), (1, 3), (180, 3), (181, 4), (900, 7)])
def test_reading_takes_its_time(words: int, expected: int) -> None:
    assert minutes("word " * words) == expected


def test_a_text_without_a_word_has_no_parts() -> None:
    assert parts("") == parts(" \n\n") == []
