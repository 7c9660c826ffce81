"""The order of an agenda."""

from collections.abc import Iterator

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks import ordering, services
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.talks.tests.world import NOON, planned
from tests.cast import Cast


@pytest.fixture
def talk(cast: Cast) -> Iterator[Talk]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast)


def kinds(talk: Talk) -> list[tuple[int, str]]:
    return [(point.position, point.kind) for point in talk.points.all()]


def test_it_works(cast: Cast, talk: Talk) -> None:
    steward, (first, second, _third) = cast.actor("steward"), talk.points.all()
    ordering.point_move(point=second, up=True, actor=steward)
    assert kinds(talk) == [(1, "low"), (2, "gap"), (3, "apart")]
    ordering.point_move(point=first, up=False, actor=steward)
    assert kinds(talk) == [(1, "low"), (2, "apart"), (3, "gap")]
    ordering.point_move(point=first, up=False, actor=steward)
    assert kinds(talk) == [(1, "low"), (2, "apart"), (3, "gap")]


def test_what_is_decided_keeps_its_number(cast: Cast, talk: Talk) -> None:
    steward, (first, second, third) = cast.actor("steward"), talk.points.all()
    services.point_decide_not(
        point=second, reading="So.", cause=Cause.BEHAVIOUR, reason="Later.", actor=steward
    )
    with pytest.raises(Refused):
        ordering.point_move(point=second, up=True, actor=steward)
    ordering.point_move(point=third, up=True, actor=steward)
    assert kinds(talk) == [(1, "apart"), (2, "low"), (3, "gap")]
    with pytest.raises(Denied):
        ordering.point_move(point=first, up=True, actor=cast.actor("member"))
