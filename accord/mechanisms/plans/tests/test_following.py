"""The plan follows the charter: a line for each behaviour, and none for what is gone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied
from accord.mechanisms.plans import selectors
from accord.mechanisms.plans.following import Followed, plan_follow, plans_follow
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Ending, Whose
from accord.mechanisms.plans.tests.world import (
    agreed,
    charter_in_force,
    followed,
    given,
    own,
    the_plan,
    words,
)
from accord.standards import selectors as standards
from accord.standards.rules import ValueWords
from tests.cast import Cast

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
NEW_STANDARD = "Always, and at once"


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def superseded(cast: Cast) -> None:
    """Bring a second version into force: the first behaviour is gone, all have another standard."""
    before = standards.charter_in_force()
    assert before is not None
    going_on = [
        [words(each.behaviour, standard=NEW_STANDARD, thread=each.thread) for each in behaviours]
        for _value, behaviours in standards.words(before)
    ]
    going_on[0][0] = words("Something new is shown")
    values = [
        ValueWords(name=value.name, meaning="", behaviours=behaviours)
        for (value, _behaviours), behaviours in zip(standards.words(before), going_on, strict=True)
    ]
    agreed(cast, values, title="How we work now")


def follow(cast: Cast) -> Followed:
    charter = standards.charter_in_force()
    assert charter is not None
    return plan_follow(charter=charter, actor=cast.system)


def open_lines(cast: Cast) -> list[Line]:
    return [entry.line for entry in selectors.entries_in(cast.actor("member"), the_plan())]


def test_it_works(cast: Cast) -> None:
    charter = charter_in_force(cast)
    assert plan_follow(charter=charter, actor=cast.system) == Followed(opened=6, closed=0)
    found = open_lines(cast)
    assert [line.behaviour for line in found] == standards.behaviours(charter)
    assert {(line.wanted, line.now, line.owner_id) for line in found} == {("Always", "", None)}
    (told,) = audit.lines(cast.actor("member"), limit=1)
    assert told.sentence == "The plan follows “How we work together”, version 1: 6 lines opened, 0 closed."


def test_it_may_run_twice_and_says_nothing_then(cast: Cast) -> None:
    followed(cast)
    before = audit.lines(cast.actor("member"), limit=1)
    assert follow(cast) == Followed(opened=0, closed=0)
    plans_follow()
    assert audit.lines(cast.actor("member"), limit=1) == before
    assert len(open_lines(cast)) == 6


def test_nobody_follows_by_hand(cast: Cast) -> None:
    charter = charter_in_force(cast)
    with pytest.raises(Denied):
        plan_follow(charter=charter, actor=cast.actor("steward"))


def test_lines_go_on_with_their_behaviour_and_the_others_are_closed_with_the_reason(cast: Cast) -> None:
    gone, goes_on, *_others = followed(cast)
    given(cast, gone)
    given(cast, goes_on)
    private = own(cast, place=0)
    superseded(cast)
    with clock.at(NOON + timedelta(days=1)):
        assert follow(cast) == Followed(opened=1, closed=1)
    found = {line.id: line for line in open_lines(cast)}
    assert gone.id not in found
    assert found[goes_on.id].wanted == NEW_STANDARD
    assert found[goes_on.id].owner_id == cast.kestrel_member.id
    for line in (gone, private):
        closed = selectors.line_for(cast.actor("member"), line.id)
        assert closed.ending == Ending.SUPERSEDED
        assert closed.ended_because == "“How we work now”, version 2, does not hold this behaviour any more."
        assert closed.undertaking is not None
        assert closed.undertaking.reason == closed.ended_because


def test_a_standard_that_somebody_wrote_stays_as_written(cast: Cast) -> None:
    _gone, line, *_others = followed(cast)
    Line.objects.filter(id=line.id).update(wanted="Half of the time")
    superseded(cast)
    follow(cast)
    assert selectors.line_for(cast.actor("member"), line.id).wanted == "Half of the time"


def test_a_behaviour_whose_line_ended_gets_a_new_one_with_the_next_version_only(cast: Cast) -> None:
    lines = followed(cast)
    Line.objects.filter(id=lines[1].id).update(
        ending=Ending.GIVEN_UP, ended_at=NOON, ended_because="No money."
    )
    superseded(cast)
    assert follow(cast) == Followed(opened=2, closed=1)
    assert Line.objects.filter(whose=Whose.PARTNERSHIP, ending="").count() == 6
