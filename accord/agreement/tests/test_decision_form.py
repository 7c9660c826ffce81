"""The form of a decision: one of two buttons, and a reason where it is a no, of 2,000 letters at most."""

from uuid import uuid4

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from accord.agreement.forms import DecisionForm


def tried(**given: str) -> DecisionForm:
    form = DecisionForm(uuid4(), QueryDict(urlencode(given)))
    form.full_clean()
    return form


def test_whoever_agrees_need_not_say_why_and_no_browser_asks() -> None:
    """Nor for the fingerprint: whoever has none is told that the text changed, not that a field is empty."""
    form = tried(decision="agree")
    assert form.is_valid()
    assert form.agrees
    assert form.cleaned_data["reason"] == ""
    assert " required" not in str(DecisionForm(uuid4())["reason"])


def test_without_a_button_it_is_said_once_that_one_has_to_be_pressed() -> None:
    form = tried(reason="So far.")
    assert form.errors == {"__all__": ["Press one of the two: agree, or decline."]}


@pytest.mark.parametrize(("letters", "is_valid"), [(0, False), (2000, True), (2001, False)])
def test_a_no_is_given_a_reason_of_two_thousand_letters_at_most(letters: int, *, is_valid: bool) -> None:
    form = tried(decision="decline", reason="x" * letters)
    assert form.is_valid() == is_valid
    if is_valid:
        assert not form.agrees
