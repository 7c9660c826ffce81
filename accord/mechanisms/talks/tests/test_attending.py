"""Who comes to a talk."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks import attending, coming, merging, selectors
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.tests.world import NOON, planned
from tests.cast import Cast


@pytest.fixture
def talk(cast: Cast) -> Iterator[Talk]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast)


def names(talk: Talk) -> set[str]:
    return {str(each.attendance.person) for each in coming.coming(talk)}


def test_it_works(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    assert dict(coming.balance_of(coming.coming(talk))) == {
        "Northmoor Council": 4,
        "Kestrel Build": 2,
        "Harbour Capital": 1,
    }
    attending.attendance_remove(talk=talk, person_id=cast.kestrel_member.id, actor=steward)
    assert "Ben Ives" not in names(talk)
    attending.attendance_add(talk=talk, person=cast.kestrel_member, actor=steward)
    attending.attendance_add(talk=talk, person=cast.kestrel_member, actor=steward)
    assert "Ben Ives" in names(talk)


def test_only_who_leads_the_talk_changes_who_comes(cast: Cast, talk: Talk) -> None:
    member, before = cast.actor("member"), names(talk)
    with pytest.raises(Denied):
        attending.attendance_add(talk=talk, person=cast.member, actor=member)
    with pytest.raises(Denied):
        attending.attendance_remove(talk=talk, person_id=cast.kestrel_member.id, actor=member)
    assert names(talk) == before


def test_only_who_works_here_is_asked(cast: Cast, talk: Talk) -> None:
    with pytest.raises(Refused) as refused:
        attending.attendance_add(talk=talk, person=cast.stranger, actor=cast.actor("steward"))
    assert refused.value.field == "person"


def test_who_is_one_person_comes_once(cast: Cast, talk: Talk) -> None:
    attending.attendances_note(
        talk=talk, came=frozenset({cast.kestrel_signatory.id}), actor=cast.actor("steward")
    )
    merging.attendances_repoint(cast.kestrel_signatory.id, cast.kestrel_member.id)
    found = {each.attendance.person: each.attendance.came for each in coming.coming(talk)}
    assert cast.kestrel_signatory not in found
    assert found[cast.kestrel_member]


def test_who_came_to_the_same_talk_has_met(cast: Cast, talk: Talk) -> None:
    day = talk.held_on
    one, other, *_others = (each.attendance.person_id for each in coming.coming(talk))
    came = frozenset(each.attendance.person_id for each in coming.coming(talk)) - {other}
    attending.attendances_note(talk=talk, came=came, actor=cast.actor("steward"))
    assert selectors.people_met(one, day, day) == came - {one}
    assert selectors.people_met(other, day, day) == set()
    assert selectors.people_met(one, day + timedelta(days=1), day + timedelta(days=9)) == set()
