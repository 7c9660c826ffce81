"""A point raised between rounds: by name or through the facilitator, and followed to its end."""

from collections.abc import Iterator

import pytest
from django.db.models import Model

from accord.foundations import clock
from accord.foundations.access import Area
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks import beginning, following, passing, raising, services
from accord.mechanisms.talks.models import RaisedPoint
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.talks.tests.world import HELD_ON, NOON, planned
from tests.cast import Cast
from tests.published import stored

WORDS = "Who pays for the second site visit?"


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def facilitated(cast: Cast) -> Cast:
    cast.add_facilitator(until=NOON.date(), areas=[Area.TALKS])
    return cast


def raised(cast: Cast, *, named: bool = True) -> RaisedPoint:
    return raising.raised_point_make(sentence=f" {WORDS} ", named=named, actor=cast.actor("member"))


def heading(found: Model) -> str:
    assert isinstance(found, RaisedPoint)
    return following.followed(RaisedPoint.objects.get(id=found.id)).heading


def test_it_works(cast: Cast) -> None:
    found, steward = raised(cast), cast.actor("steward")
    assert (found.sentence, found.raised_by) == (WORDS, cast.member)
    assert heading(found) == "This point waits for the next talk."
    talk = planned(cast)
    point = talk.points.get(raised=found)
    assert heading(found) == "This is point 4 of the talk about “Round of October”."
    services.point_decide_not(
        point=point, reading="Both do.", cause=Cause.BEHAVIOUR, reason="It is written down.", actor=steward
    )
    assert heading(found) == "We decided not to act on this point."
    assert beginning.waiting() == []


def test_one_raised_while_a_talk_is_planned_is_put_on_its_agenda_or_waits_for_the_next(cast: Cast) -> None:
    talk, steward, found = planned(cast), cast.actor("steward"), raised(cast)
    point = passing.raised_point_take_up(raised=found, talk=talk, actor=steward)
    assert (point.position, point.sentence) == (4, WORDS)
    with pytest.raises(Refused, match="on an agenda already"):
        passing.raised_point_take_up(raised=found, talk=talk, actor=steward)
    services.point_drop(point=point, actor=steward)
    assert beginning.waiting() == [found]


def test_without_a_name_nothing_says_who_raised_it(facilitated: Cast) -> None:
    before = [line.sentence for line in audit.lines(facilitated.actor("member"), limit=20)]
    found = raised(facilitated, named=False)
    assert (found.raised_by, found.raised_on) == (None, NOON.date())
    assert [line.sentence for line in audit.lines(facilitated.actor("member"), limit=20)] == before


def test_without_a_name_it_is_read_by_the_facilitator_before_anybody_else(facilitated: Cast) -> None:
    found, member = raised(facilitated, named=False), facilitated.actor("member")
    assert following.all_raised(member) == following.all_raised(facilitated.actor("steward")) == []
    assert beginning.waiting() == []
    facilitator = facilitated.actor("facilitator")
    assert [each.raised for each in following.all_raised(facilitator)] == [found]
    for name in ("steward", "director"):
        with pytest.raises(Denied):
            passing.raised_point_pass_on(raised=found, sentence=WORDS, actor=facilitated.actor(name))
    passing.raised_point_pass_on(raised=found, sentence="Who pays for visits?", actor=facilitator)
    (told,) = following.all_raised(member)
    assert (told.raised.sentence, told.by) == ("Who pays for visits?", "raised without a name")
    assert beginning.waiting() == [found]


def test_what_was_not_passed_on_comes_on_no_agenda(facilitated: Cast) -> None:
    talk, found = planned(facilitated), raised(facilitated, named=False)
    with pytest.raises(Refused, match="not passed this point on"):
        passing.raised_point_take_up(raised=found, talk=talk, actor=facilitated.actor("steward"))


def test_where_nobody_could_pass_it_on_it_is_raised_by_name(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        raised(cast, named=False)
    assert refused.value.field == "named"
    cast.add_facilitator(until=NOON.date(), areas=[Area.RESULTS])
    with pytest.raises(Refused):
        raised(cast, named=False)
    assert raised(cast).passed_on


def test_it_is_set_aside_with_a_reason_once(cast: Cast) -> None:
    found, steward = raised(cast), cast.actor("steward")
    with pytest.raises(Denied):
        passing.raised_point_set_aside(raised=found, reason="No.", actor=cast.actor("member"))
    with pytest.raises(Refused) as refused:
        passing.raised_point_set_aside(raised=found, reason=" ", actor=steward)
    assert refused.value.field == "reason"
    passing.raised_point_set_aside(raised=found, reason="The contract says it.", actor=steward)
    assert heading(found) == "This point was set aside."
    with pytest.raises(Refused):
        passing.raised_point_take_up(raised=found, talk=planned(cast), actor=steward)
    talk = services.talk_open(
        result=stored(cast, title="Round of January"), held_on=HELD_ON, place="", actor=steward
    )
    assert not talk.points.filter(raised=found)


def test_nothing_is_raised_without_words(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        raising.raised_point_make(sentence=" ", named=True, actor=cast.actor("member"))
    assert refused.value.field == "sentence"
