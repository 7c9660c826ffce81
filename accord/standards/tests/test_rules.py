"""What a charter must hold, and the exact text that partners agree to."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.standards.rules import CharterIncomplete, canonical_text, check_complete, gaps_in


@dataclass
class ABehaviour:
    behaviour: str = "We say so when we disagree."
    seen: str = "Somebody says so."
    not_seen: str = "Everybody nods."
    standard: str = "Each partner is asked."
    id: UUID = field(default_factory=uuid4)


@dataclass
class AValue:
    name: str = "Openness"
    meaning: str = "We say what we know."
    id: UUID = field(default_factory=uuid4)


Charter = list[tuple[AValue, list[ABehaviour]]]


def charter(*counts: int) -> Charter:
    """Return a complete value with so many behaviours for each count."""
    return [(AValue(), [ABehaviour() for _ in range(count)]) for count in counts]


def sentences(values: Charter, title: str = "Ours") -> list[str]:
    return [gap.sentence for gap in gaps_in(title, values)]


@pytest.mark.parametrize("counts", [(2, 2, 2), (1,) * 7, (4, 4, 4), (1, 1, 4)])
def test_a_complete_charter_passes(counts: tuple[int, ...]) -> None:
    check_complete("Ours", charter(*counts))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (
            (),
            ["The charter has 0 values; it needs 3 to 7.", "The charter has 0 behaviours; it needs 6 to 12"],
        ),
        ((3, 3), ["The charter has 2 values; it needs 3 to 7."]),
        ((6,), ["The charter has 1 value; it needs 3 to 7."]),
        ((1,) * 8, ["The charter has 8 values; it needs 3 to 7."]),
        ((1, 2, 2), ["The charter has 5 behaviours; it needs 6 to 12 in all."]),
        ((5, 5, 3), ["The charter has 13 behaviours; it needs 6 to 12 in all."]),
        ((3, 3, 0), ["“Openness” has no behaviour by which it could be seen."]),
    ],
)
def test_numbers_are_kept(counts: tuple[int, ...], expected: list[str]) -> None:
    found = sentences(charter(*counts))
    assert len(found) == len(expected)
    assert all(said.startswith(begin) for said, begin in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("behaviour", "the behaviour itself"),
        ("seen", "what is seen"),
        ("not_seen", "what is not seen"),
        ("standard", "the standard"),
    ],
)
def test_each_behaviour_needs_all_its_words(name: str, word: str) -> None:
    values = charter(2, 2, 2)
    spoilt = values[1][1][0]
    setattr(spoilt, name, " \n")
    (gap,) = gaps_in("Ours", values)
    assert gap.sentence == f"“{spoilt.behaviour}” lacks {word}."
    assert gap.behaviour_id == spoilt.id


def test_every_gap_is_said_at_once() -> None:
    values = charter(1, 0)
    values[0][0].name = ""
    values[0][1][0].seen = values[0][1][0].standard = ""
    with pytest.raises(CharterIncomplete) as incomplete:
        check_complete(" ", values)
    assert [gap.sentence for gap in incomplete.value.gaps] == [
        "The charter has no title.",
        "The charter has 2 values; it needs 3 to 7.",
        "The charter has 1 behaviour; it needs 6 to 12 in all.",
        "A value has no name.",
        "“We say so when we disagree.” lacks what is seen and the standard.",
        "“Openness” has no behaviour by which it could be seen.",
    ]
    assert str(incomplete.value.message).count(".") >= 6


def test_the_text_word_for_word() -> None:
    behaviour = ABehaviour(seen="Somebody says so.\n\n  The minutes hold it. ", not_seen="Nods.")
    assert canonical_text("How we work\ntogether", [(AValue(), [behaviour])]) == (
        "How we work together\n"
        "\n"
        "# Openness\n"
        "What it means here: We say what we know.\n"
        "\n"
        "## We say so when we disagree.\n"
        "Seen: Somebody says so.\n"
        "  The minutes hold it.\n"
        "Not seen: Nods.\n"
        "Standard: Each partner is asked.\n"
    )


_words = st.text(st.sampled_from("a #:\n"), max_size=12)
_behaviours = st.builds(ABehaviour, _words, _words, _words, _words)
_charters = st.lists(
    st.tuples(st.builds(AValue, _words, _words), st.lists(_behaviours, max_size=3)), max_size=3
)


@given(_words, _charters)
def test_no_words_can_pass_for_a_value_or_a_behaviour(title: str, values: Charter) -> None:
    lines = canonical_text(title, values).split("\n")[1:]
    assert sum(line.startswith("# ") for line in lines) == len(values)
    assert sum(line.startswith("## ") for line in lines) == sum(len(found) for _value, found in values)
    assert sum(line.startswith("Standard: ") for line in lines) == sum(len(found) for _value, found in values)
