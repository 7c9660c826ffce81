"""One that fails does not hold up the others."""

from uuid import UUID, uuid4

import pytest

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.jobs.each import SomeFailed, each


def test_one_that_fails_holds_up_nobody_and_is_told_by_its_kind_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    first, broken, last = [(uuid4(), uuid4()) for _ in range(3)]
    done: list[tuple[UUID, UUID]] = []

    def act(thing_id: UUID, *, actor: Actor) -> None:
        if thing_id == broken[0]:
            raise ValueError("canary")
        assert scope.current() == actor.partnership_id
        done.append((thing_id, actor.partnership_id))

    with pytest.raises(SomeFailed):
        each([first, broken, last], act)
    assert done == [first, last]
    assert "ValueError" in caplog.text
    assert "canary" not in caplog.text
