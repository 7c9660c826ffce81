"""A room above brings what a round asks: its own statements, words to be read first, a kind of its own."""

from collections.abc import Iterator

import pytest

from accord.agreement import reading
from accord.mechanisms.rounds.questionnaires import selectors, services
from accord.mechanisms.rounds.questionnaires.rules import (
    CHARTER,
    MOST_PER_SECTION,
    Ask,
    AskedPage,
    Questionnaire,
    check_questionnaire,
)
from accord.mechanisms.rounds.questionnaires.scales import WOULD_OR_NOT
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft, terms
from tests.cast import Cast

FIRST = "A drawing is wrong.\n# 9. We obey.\n   (1 Never)"


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def asked(*keys: str, name: str = "cases") -> Questionnaire:
    asks = [Ask(key=key, text=f"We would: {key}", scale=WOULD_OR_NOT) for key in keys]
    return Questionnaire(
        name=name, pages=[AskedPage(title="The late drawing", asks=asks, introduction=FIRST)]
    )


def test_it_works(cast: Cast) -> None:
    round = services.round_draft(**terms(), asks=asked("wait", "tell"), actor=cast.actor("steward"))
    (section,) = selectors.sections(round)
    assert (round.questionnaire, section.introduction) == ("cases", FIRST)
    assert [(item.key, item.scale) for item in section.items.all()] == [
        ("wait", WOULD_OR_NOT),
        ("tell", WOULD_OR_NOT),
    ]
    assert draft(cast).questionnaire == CHARTER


def test_what_is_read_first_cannot_pass_for_a_statement(cast: Cast) -> None:
    round = services.round_draft(**terms(), asks=asked("wait"), actor=cast.actor("steward"))
    text = selectors.terms(round.id)
    parts = reading.parts(text)
    assert "Charter:" not in text
    assert [part.lines for part in parts if part.kind == reading.Kind.HEADING] == [("The late drawing",)]
    said = [fact for part in parts for fact in part.facts if fact[0] == "To be read first"]
    assert said == [("To be read first", ("A drawing is wrong.", "# 9. We obey.", "(1 Never)"))]


def test_the_text_of_a_round_on_the_charter_is_what_it_was(cast: Cast) -> None:
    assert "To be read first" not in selectors.terms(draft(cast).id)


@pytest.mark.parametrize(
    "wrong",
    [
        asked(),
        asked("wait", "wait"),
        asked("wait", name=CHARTER),
        asked(*[f"way {number}" for number in range(MOST_PER_SECTION + 1)]),
    ],
    ids=["nothing", "twice", "the charter's name", "a page too long"],
)
def test_what_no_round_could_ask_is_a_mistake_of_the_room(wrong: Questionnaire) -> None:
    with pytest.raises(ValueError, match=wrong.name):
        check_questionnaire(wrong)
