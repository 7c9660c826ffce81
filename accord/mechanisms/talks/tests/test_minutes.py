"""A talk stands beside the minutes that are counted, in the quarter in which it is held."""

from datetime import date

from accord.foundations import registry
from accord.foundations.quarters import Quarter
from accord.mechanisms.talks import services
from tests.cast import Cast
from tests.published import stored

AUTUMN = Quarter(2026, 4)


def test_it_is_shown_to_everybody_and_counted_for_nobody(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = services.talk_open(result=result, held_on=date(2026, 12, 9), place="", actor=steward)
        (item,) = registry.asked_in(AUTUMN, cast.member.id)
        assert (item.key, item.counted, item.people) == (talk.id, False, None)
        assert registry.minutes_each([item]) == {}
        assert registry.asked_in(AUTUMN.next, cast.member.id) == []
