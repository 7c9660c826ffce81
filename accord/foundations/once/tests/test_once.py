"""Within a page that is only looked at a question is asked once; everywhere else, each time."""

from uuid import UUID, uuid4

import pytest

from accord.foundations import once, scope


class Asked:
    """Counts how often a question reached the database."""

    def __init__(self) -> None:
        self.count = 0
        self.question = once.once(self._answer)

    def _answer(self, about: str = "") -> tuple[UUID, str]:
        self.count += 1
        return scope.current(), about


def test_it_works() -> None:
    asked = Asked()
    with scope.partnership(uuid4()), once.reading():
        assert asked.question() == asked.question()
        assert asked.count == 1
        assert asked.question("openness") == asked.question("openness")
    assert asked.count == 2


def test_outside_of_a_reading_it_is_asked_each_time() -> None:
    asked = Asked()
    with scope.partnership(uuid4()):
        with once.reading():
            asked.question()
        asked.question()
        asked.question()
        with once.reading():
            asked.question()
    assert asked.count == 4


def test_no_partnership_gets_the_answer_of_another() -> None:
    asked = Asked()
    one, other = uuid4(), uuid4()
    with once.reading():
        for partnership_id in (one, other):
            with scope.partnership(partnership_id):
                assert asked.question() == (partnership_id, "")


def test_an_error_is_no_answer() -> None:
    asked = Asked()
    with once.reading():
        with pytest.raises(LookupError):
            asked.question()
        with scope.partnership(uuid4()):
            asked.question()
    assert asked.count == 1
