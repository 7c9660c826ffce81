"""What is kept about people in plans: in their copy, after erasure, and when two records are one person."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations.registry import Subject, kept
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.models import Check, Line
from accord.mechanisms.plans.rules import Outcome, Whose
from accord.mechanisms.plans.tests.world import followed, own, plan_of
from accord.mechanisms.undertakings.selectors import counts
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from accord.privacy import services as privacy
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        followed(cast)
        yield


def told(cast: Cast, name: str, what: str) -> list[tuple[object, ...]]:
    person = cast.people[name]
    subject = Subject(
        partnership_id=person.partnership_id, person_id=person.id, name=person.name, address=person.email
    )
    return next(list(found.read(subject)) for found in kept() if found.name == what)


def looked_at(cast: Cast) -> Line:
    line, actor = own(cast, now="I keep quiet."), cast.actor("member")
    later = partnership.today() + timedelta(days=30)
    services.check_note(line=line, seen="I spoke once.", next_check=later, actor=actor)
    services.line_report(line=line, outcome=Outcome.REACHED, words="I speak.", actor=actor)
    return line


def test_the_own_plan_is_in_the_own_copy_and_in_nobody_elses(cast: Cast) -> None:
    looked_at(cast)
    ((_behaviour, _opened, now, *_rest, came_of_it),) = told(cast, "member", "plans.own")
    assert (now, came_of_it) == ("I keep quiet.", "I speak.")
    assert [words for *_where, words in told(cast, "member", "plans.checks")] == ["I spoke once."]
    for what in ("plans.own", "plans.checks", "plans.owned", "undertakings.owned"):
        assert told(cast, "manager", what) == []
    assert told(cast, "member", "undertakings.owned") == []


def test_nobody_is_told_how_many_lines_of_their_own_people_have() -> None:
    counted = {found.name: found.counted for found in kept() if found.name.startswith("plans.")}
    assert counted == {"plans.own": False, "plans.owned": True, "plans.checks": False}


def test_the_own_plan_goes_when_that_person_is_erased(cast: Cast) -> None:
    looked_at(cast)
    own(cast)
    before = counts()
    people.person_leave(
        person=cast.member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
    )
    privacy.person_erase(person=cast.member, actor=cast.actor("administrator"))
    assert not Line.objects.filter(whose=Whose.PERSON).exists()
    assert not Check.objects.exists()
    assert counts() == before


def test_two_records_of_one_person_have_one_plan(cast: Cast) -> None:
    looked_at(cast)
    own(cast, "manager")
    own(cast, "member")
    merging.people_merge(
        kept=cast.member, gone=cast.manager, taken=Taken(), actor=cast.actor("administrator")
    )
    actor = cast.actor("member")
    found = selectors.entries_in(actor, plan_of(cast, Whose.PERSON, "member", "member"))
    assert len(found) == 2
    assert all(entry.owner_id == cast.member.id for entry in found)
