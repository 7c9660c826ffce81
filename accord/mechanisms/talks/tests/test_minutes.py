"""A talk stands beside the minutes that are counted, in the quarter in which it is held."""

from datetime import date, time

from accord.foundations import registry
from accord.foundations.quarters import Quarter
from accord.mechanisms.talks import attending, services
from tests.cast import Cast
from tests.published import stored

AUTUMN = Quarter(2026, 4)


def test_it_is_shown_to_those_who_are_asked_and_counted_for_nobody(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = services.talk_open(
            result=result, held_on=date(2026, 12, 9), begins=time(14), place="", actor=steward
        )
        attending.attendance_remove(talk=talk, person_id=cast.manager.id, actor=steward)
        (item,) = registry.asked_in(AUTUMN, cast.kestrel_member.id)
        assert (item.key, item.counted, item.minutes) == (talk.id, False, 90)
        assert registry.minutes_each([item]) == {}
        assert registry.asked_in(AUTUMN, cast.manager.id) == []
        assert registry.asked_in(AUTUMN.next, cast.kestrel_member.id) == []
