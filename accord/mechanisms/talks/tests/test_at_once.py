"""Phones that give their dots in the same moment, and a facilitator who closes the voting meanwhile."""

import pytest

from accord.foundations import clock
from accord.mechanisms.talks.live import services
from accord.mechanisms.talks.models import Live, TalkingPoint
from accord.mechanisms.talks.tests.world import NOON, planned
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
TOGETHER = 8


def test_no_dot_is_lost_and_none_counts_that_came_late(cast: Cast) -> None:
    steward = cast.actor("steward")
    with cast.in_scope():
        with clock.at(NOON):
            talk = planned(cast)
        services.live_begin(talk=talk, actor=steward)
        live = services.dots_ask(talk=talk, actor=steward)
        first, second, _third = talk.points.all()
    given = {first.id: 2, second.id: 1}

    def phone() -> None:
        services.dots_give(live_id=live.id, voting=live.voting, given=given)

    def close() -> None:
        services.dots_count(talk=talk, actor=steward)

    refused = at_once(cast, *[phone] * TOGETHER, close)
    assert set(refused) <= {"The dots are closed."}
    taken = TOGETHER - len(refused)
    with cast.in_scope():
        assert Live.objects.get(id=live.id).voters == taken
        dots = dict(TalkingPoint.objects.filter(talk=talk).values_list("id", "dots"))
    assert (dots[first.id], dots[second.id]) == (2 * taken, taken)
