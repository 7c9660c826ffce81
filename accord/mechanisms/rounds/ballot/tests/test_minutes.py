"""What rounds ask of people's time, and that a launch asks nobody for more than is agreed (law 6)."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from accord.foundations import clock, registry
from accord.foundations.errors import Refused
from accord.foundations.quarters import Quarter
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.ballot.tests.world import next_round, open_round
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force, draft
from accord.partnership import services as partnership
from accord.partnership.budget.tests.world import agreed as cap_agreed
from tests.cast import Cast

pytestmark = pytest.mark.slow

NOVEMBER = datetime(2026, 11, 25, 12, tzinfo=UTC)
AUTUMN, WINTER = Quarter(2026, 4), Quarter(2027, 1)
MINUTES = 4  # fourteen statements
# On the clocks of London, where it is winter.
LAST_MOMENT, FIRST_MOMENT = datetime(2026, 12, 31, 23, 59, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with clock.at(NOVEMBER):
        yield


@pytest.fixture
def here(cast: Cast) -> Iterator[Cast]:
    """The cast, looked at from within, with a charter in force."""
    with cast.in_scope():
        charter_in_force(cast)
        yield cast


def asked(quarter: Quarter = AUTUMN, person_id: UUID | None = None) -> list[registry.Asked]:
    """What rounds ask, without what signatories read."""
    return [item for item in registry.asked_in(quarter, person_id) if str(item.what).startswith("Answer")]


def everybody(cast: Cast) -> frozenset[UUID]:
    return frozenset(person.id for person in cast.people.values())


def test_an_open_round_asks_whoever_was_invited(here: Cast) -> None:
    opened = next_round(here)
    here.add_staff(here.council, 1)
    (item,) = asked()
    assert (item.key, item.minutes, item.people, item.begun) == (
        opened.round.id,
        MINUTES,
        everybody(here),
        True,
    )
    assert asked(WINTER) == []


def test_whether_somebody_answered_changes_nothing_before_the_close_or_after_it(here: Cast) -> None:
    opened = open_round(here, council=6, kestrel=6)
    before = asked()
    opened.answer_by(8)
    assert asked() == before
    opened.close()
    assert asked() == before


def test_a_round_to_come_asks_whoever_will_be_in_post_where_people_are_asked(here: Cast) -> None:
    opens = NOVEMBER + timedelta(days=14)
    partnership.person_leave(person=here.member, last_day=NOVEMBER.date(), actor=here.system)
    chosen = [here.council.id]
    found = draft(here, opens_at=opens, closes_at=opens + timedelta(days=7), organisations=chosen)
    assert asked() == []
    rounds.round_propose(round=found, actor=here.actor("steward"))
    (item,) = asked()
    council = ("steward", "administrator", "director", "manager", "council_signatory")
    assert (item.at, item.begun) == (opens, False)
    assert item.people == frozenset(here.people[name].id for name in council)
    assert asked(person_id=here.steward.id)[0].people == frozenset({here.steward.id})
    assert asked(person_id=here.kestrel_member.id) == []


@pytest.mark.parametrize(("opens", "quarter"), [(LAST_MOMENT, AUTUMN), (FIRST_MOMENT, WINTER)])
def test_moved_over_the_end_of_a_quarter_a_round_takes_its_minutes_along(
    here: Cast, opens: datetime, quarter: Quarter
) -> None:
    agreed(here, opens_at=opens, closes_at=opens + timedelta(days=14))
    assert {each: len(asked(each)) for each in (AUTUMN, WINTER)} == {AUTUMN: 0, WINTER: 0} | {quarter: 1}


def test_one_that_opens_late_counts_when_it_opens(here: Cast) -> None:
    round = agreed(here, opens_at=LAST_MOMENT, closes_at=LAST_MOMENT + timedelta(days=14))
    with clock.at(FIRST_MOMENT + timedelta(days=1)):
        assert [len(asked(each)) for each in (AUTUMN, WINTER)] == [0, 1]
        launch.round_open(round.id, actor=here.system)
        assert [len(asked(each)) for each in (AUTUMN, WINTER)] == [0, 1]


def test_a_thousand_people_are_a_few_questions(
    here: Cast, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    next_round(here)
    here.add_staff(here.kestrel, 40)
    agreed(here, title="Round of February")
    with django_assert_max_num_queries(41):
        each = registry.minutes_each(registry.asked_in(AUTUMN))
    assert len(each) == len(here.people) + 40


def test_a_launch_that_would_overload_somebody_is_refused_and_says_whom(here: Cast) -> None:
    first, second = agreed(here), agreed(here, title="Round of February")
    cap_agreed(here, staff=5)
    launch.round_open(first.id, actor=here.system)
    launch.round_open(second.id, actor=here.system)
    found = questionnaires.round_for(here.actor("steward"), second.id)
    assert found.state == RoundState.ENDED
    staff = ("administrator", "manager", "member", "kestrel_member")
    assert {each["person"] for each in found.overloaded} == {str(here.people[name].id) for name in staff}
    assert {(each["minutes"], each["cap"]) for each in found.overloaded} == {(8, 5)}


def test_the_log_says_how_many_and_names_nobody(here: Cast) -> None:
    opened = next_round(here)
    second = agreed(here, title="Round of February")
    cap_agreed(here, staff=5)
    launch.round_open(second.id, actor=here.system)
    assert opened.log()[0] == (
        "The round “Round of February” did not open: "
        "it would have asked 4 people for more minutes than is agreed."
    )


def test_what_is_only_planned_does_not_keep_the_first_from_opening(here: Cast) -> None:
    first = agreed(here)
    agreed(here, title="Round of February")
    cap_agreed(here, staff=5)
    launch.round_open(first.id, actor=here.system)
    assert questionnaires.round_for(here.actor("steward"), first.id).state == RoundState.OPEN


def test_it_opens_where_the_cap_is_just_reached(here: Cast) -> None:
    first, second = agreed(here), agreed(here, title="Round of February")
    cap_agreed(here, staff=2 * MINUTES)
    for round in (first, second):
        launch.round_open(round.id, actor=here.system)
    assert questionnaires.round_for(here.actor("steward"), second.id).state == RoundState.OPEN


def test_it_is_not_even_put_before_the_partners(here: Cast) -> None:
    cap_agreed(here, staff=5)
    agreed(here)
    again = draft(here, title="Round of February")
    with pytest.raises(Refused, match="It would ask 4 people for more minutes than the partners have agreed"):
        rounds.round_propose(round=again, actor=here.actor("steward"))
    later = {"opens_at": FIRST_MOMENT, "closes_at": FIRST_MOMENT + timedelta(days=14)}
    agreed(here, title="Round of March", **later)
