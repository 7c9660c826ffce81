"""Both ways to say no carry a sentence for the person who asked."""

import pytest
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Denied, Refused


def test_a_refusal_says_why_and_beside_which_field() -> None:
    with pytest.raises(Refused, match="Choose a day") as refused:
        raise Refused(_("Choose a day."), field="due")
    assert (str(refused.value.message), refused.value.field) == ("Choose a day.", "due")


def test_a_refusal_may_be_about_the_whole() -> None:
    assert Refused("This talk is closed.").field is None


def test_a_denial_says_who_may() -> None:
    with pytest.raises(Denied, match="The steward") as denied:
        raise Denied(_("The steward plans the talk."))
    assert str(denied.value.reason) == "The steward plans the talk."


def test_neither_is_taken_for_the_other() -> None:
    """A page shows a refusal beside its field; a denial is an answer of its own."""
    assert not issubclass(Denied, Refused)
    assert not issubclass(Refused, Denied)
