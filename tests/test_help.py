"""Every page of a partnership says what it is, who sees it and what happens next.

That it stands on the page, `test_doors` looks at each of its visits.
"""

import re
from importlib import import_module
from pathlib import Path

import pytest

from accord.foundations import registry
from tests.doors import INSIDE

# What has no help of its own, because nobody looks at it as a page.
PICTURES = {"images:image", "images:logo"}

# The words that the partnership uses and no others for the same. Each is in the glossary.
WORDS = re.findall(
    r"\S+",
    """
    partnership organisation team person assignment tier phase charter value behaviour indicator level
    standard briefing acknowledgement agreement signatory mandate programme-of-the-year questionnaire
    item scale round invitation box sealed published-result suppressed banded talk talking-point reading
    undertaking decision objective contribution feedback-report rater-group gate declaration
    way-of-working origin engagement brief measure target release
    """,
)


def test_every_door_has_help() -> None:
    without = {name for name in INSIDE if registry.help_for(name) is None}
    assert without == PICTURES


def test_help_is_for_pages_that_are_there() -> None:
    rooms = {name.partition(":")[0] for name in INSIDE}
    told = {page for each in registry.all_help() for page in each.pages}
    assert told <= INSIDE.keys() | rooms


def test_no_page_is_explained_twice() -> None:
    told = [page for each in registry.all_help() for page in each.pages]
    assert len(told) == len(set(told))


def test_each_word_of_ours_is_explained() -> None:
    known = {word.key for word in registry.all_words()}
    assert set(WORDS) <= known
    assert {key for each in registry.all_help() for key in each.words} <= known


def test_no_two_rooms_explain_the_same_word() -> None:
    """Or the later would silently take the place of the earlier."""
    terms = [str(word.term).casefold() for word in registry.all_words()]
    assert len(terms) == len(set(terms))
    defined = [
        line
        for file in Path(str(import_module("accord").__file__)).parent.rglob("helping.py")
        if (file.parent / "apps.py").exists()
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("key=")
    ]
    assert len(defined) == len(registry.all_words()) + len(registry.all_help())


@pytest.mark.parametrize("part", ["what", "who", "next"])
def test_each_part_is_a_sentence_or_a_few(part: str) -> None:
    for each in registry.all_help():
        said = str(getattr(each, part))
        assert said.endswith("."), each.key
        assert len(said) < 260, each.key
        assert "'" not in said, each.key
