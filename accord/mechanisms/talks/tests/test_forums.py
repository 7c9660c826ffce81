"""What behaviour alone does not mend goes to a forum of the partnership, by a day."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks import forums, services
from accord.mechanisms.talks.models import Forum, TalkingPoint
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.talks.tests.world import NOON, planned
from tests.cast import Cast

BOARD, DAY = "Partnership board", date(2026, 12, 20)


@pytest.fixture
def point(cast: Cast) -> Iterator[TalkingPoint]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast).points.all()[0]


def decided(cast: Cast, point: TalkingPoint, cause: Cause, referral: Referral | None) -> TalkingPoint:
    return services.point_decide_not(
        point=point,
        reading="It is so.",
        cause=cause,
        reason="Later.",
        referral=referral,
        actor=cast.actor("steward"),
    )


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause is not Cause.BEHAVIOUR])
def test_a_cause_outside_of_behaviour_goes_to_a_forum(cast: Cast, point: TalkingPoint, cause: Cause) -> None:
    with pytest.raises(Refused) as refused:
        decided(cast, point, cause, None)
    assert refused.value.field == "forum"
    for day in (None, date(2026, 11, 23)):
        with pytest.raises(Refused) as refused:
            decided(cast, point, cause, Referral(BOARD, day))
        assert refused.value.field == "forum_on"
    found = decided(cast, point, cause, Referral(BOARD, DAY))
    assert (str(found.forum), found.forum_on) == (BOARD, DAY)


def test_behaviour_goes_nowhere(cast: Cast, point: TalkingPoint) -> None:
    assert decided(cast, point, Cause.BEHAVIOUR, Referral(BOARD, DAY)).forum is None


def test_a_forum_named_for_the_first_time_goes_on_the_list_once(cast: Cast, point: TalkingPoint) -> None:
    steward = cast.actor("steward")
    decided(cast, point, Cause.VALUE, Referral(f" {BOARD.upper()} ", DAY))
    second = point.talk.points.filter(decision="")[0]
    decided(cast, second, Cause.VALUE, Referral(BOARD, DAY))
    assert [each.name for each in forums.kept(steward)] == [BOARD.upper()]
    with pytest.raises(Refused) as refused:
        forums.forum_add(name=BOARD, actor=steward)
    assert refused.value.field == "name"


def test_one_that_was_taken_off_the_list_still_stands_where_something_went(
    cast: Cast, point: TalkingPoint
) -> None:
    steward, found = cast.actor("steward"), decided(cast, point, Cause.VALUE, Referral(BOARD, DAY))
    assert found.forum is not None
    with pytest.raises(Denied):
        forums.forum_end(forum=found.forum, actor=cast.actor("member"))
    forums.forum_end(forum=found.forum, actor=steward)
    assert forums.kept(steward) == []
    assert str(TalkingPoint.objects.get(id=point.id).forum) == BOARD
    assert forums.forum_add(name=BOARD, actor=steward) != found.forum


def test_the_database_keeps_one_forum_of_a_name(cast: Cast, point: TalkingPoint) -> None:
    forums.forum_add(name=BOARD, actor=cast.actor("steward"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Forum.objects.create(partnership=cast.partnership, name=BOARD.lower())
    with pytest.raises(IntegrityError), transaction.atomic():
        TalkingPoint.objects.filter(id=point.id).update(forum_on=DAY)
