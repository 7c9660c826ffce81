"""A button that is pressed twice in the same moment sends one announcement."""

from uuid import uuid4

import pytest

from accord.foundations.audit import selectors as audit
from accord.mechanisms.cascade import selectors, services
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_presses_of_one_button_send_one_announcement(cast: Cast) -> None:
    with cast.in_scope():
        steward = cast.actor("steward")
    new_id = uuid4()

    def press() -> None:
        services.cascade_start(title="We move", words="On 4 May.", new_id=new_id, actor=steward)

    assert at_once(cast, press, press) == []
    with cast.in_scope():
        assert [each.id for each in selectors.open_cascades()] == [new_id]
        kinds = [line.kind for line in audit.lines(steward, limit=5)]
        assert kinds.count("cascade.started") == 1
