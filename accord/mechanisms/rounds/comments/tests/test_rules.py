"""What a decision about a comment needs, and what it never keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.comments import rules
from accord.mechanisms.rounds.comments.rules import Decision, Outcome, Reason

WRITTEN = "Ask Anna’s team before the drawings are changed."


def test_a_decision_keeps_what_belongs_to_it() -> None:
    given_too_much = {
        "theme": "  Shared   drawings ",
        "words": " Ask before you change. ",
        "reason": Reason.HURTS,
    }
    kept = rules.checked(Decision(outcome=Outcome.KEPT, **given_too_much), WRITTEN)
    shortened = rules.checked(Decision(outcome=Outcome.SHORTENED, **given_too_much), WRITTEN)
    withheld = rules.checked(Decision(outcome=Outcome.WITHHELD, **given_too_much), WRITTEN)
    assert kept == Decision(outcome=Outcome.KEPT, theme="Shared drawings")
    assert shortened == Decision(
        outcome=Outcome.SHORTENED, theme="Shared drawings", words="Ask before you change."
    )
    assert withheld == Decision(outcome=Outcome.WITHHELD, reason=Reason.HURTS)


@pytest.mark.parametrize(
    ("decision", "field"),
    [
        (Decision(outcome=Outcome.KEPT, theme=" "), "theme"),
        (Decision(outcome=Outcome.SHORTENED, theme="", words="Ask first."), "theme"),
        (Decision(outcome=Outcome.SHORTENED, theme="Drawings", words=" "), "words"),
        (Decision(outcome=Outcome.SHORTENED, theme="Drawings", words=f" {WRITTEN} "), "words"),
        (Decision(outcome=Outcome.WITHHELD), "reason"),
        (Decision(outcome=Outcome.WITHHELD, reason="because"), "reason"),
        (Decision(outcome=Outcome.WITHHELD, reason=Reason.UNREADABLE), "reason"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(decision: Decision, field: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.checked(decision, WRITTEN)
    assert refused.value.field == field
    assert "drawings" not in str(refused.value.message)


@given(st.integers(0, 30), st.integers(5, 20))
def test_no_comment_of_fewer_than_ten_is_kept(answered: int, minimum: int) -> None:
    kept = answered >= rules.fewest_answers(minimum)
    assert kept == (answered >= 10 and answered >= minimum)


def test_words_that_are_names_here_are_pointed_out() -> None:
    names = ["Anna Rees", "Ben Ives", "Mary-Jane O’Neil", "May Marsh"]
    assert rules.also_names(WRITTEN, names) == ["Anna’s"]
    assert rules.also_names("O’Neil and may be Mary-Jane knew in May.", names) == [
        "Mary-Jane",
        "May",
        "O’Neil",
    ]
    assert rules.also_names("We know the buildings.", names) == []


def test_what_somebody_wrote_stands_in_no_repr() -> None:
    assert "Anna" not in repr(Decision(outcome=Outcome.SHORTENED, theme="Anna", words="Anna"))
