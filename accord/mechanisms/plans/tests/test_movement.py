"""What moved, and what a result proposes: from `Published` alone."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Cut, Published
from accord.mechanisms.plans import movement, proposing, verdicts, words
from accord.mechanisms.plans.movement import Beside
from accord.mechanisms.plans.proposing import Why
from accord.mechanisms.plans.rules import Plan, Whose
from accord.mechanisms.rounds.publishing.moved import Moved, Verdict
from accord.mechanisms.rounds.publishing.tests.of_behaviours import published, shown
from accord.mechanisms.rounds.publishing.verdicts import moved_in_words

CLOSED = datetime(2026, 10, 31, 17, tzinfo=UTC)
COUNCIL, KESTREL, TEAM = (UUID(int=number) for number in (1, 2, 3))
THREADS = tuple(uuid4() for _number in range(4))
GROUPS = {
    EVERYONE: Cut.EVERYONE,
    str(COUNCIL): Cut.ORGANISATION,
    str(KESTREL): Cut.ORGANISATION,
    str(TEAM): Cut.TEAM,
}


def plan(whose: Whose = Whose.PARTNERSHIP, holder: UUID | None = None) -> Plan:
    return Plan(
        partnership_id=uuid4(),
        whose=whose,
        name="",
        organisation_id=holder if whose is Whose.ORGANISATION else None,
        team_id=holder if whose is Whose.TEAM else None,
        person_id=holder if whose is Whose.PERSON else None,
    )


def result(changes: dict[tuple[str, int], tuple[float, bool]]) -> Published:
    cells = {place: shown(3.0) for place in changes}
    for _group, number in changes:  # both organisations or neither
        for organisation in (COUNCIL, KESTREL):
            cells.setdefault((str(organisation), number), shown(3.0))
    return published(THREADS, cells, groups=GROUPS, changes=changes, closed_at=CLOSED)


def test_everyone_moved_surely_or_not() -> None:
    found = result({(EVERYONE, 0): (0.4, True), (EVERYONE, 1): (0.4, False), (EVERYONE, 2): (-0.3, True)})
    said = [moved_in_words(movement.moved(found, thread, plan())) for thread in THREADS]
    assert said == ["moved up", "not surely", "moved down", "not compared"]


def test_where_everyone_is_not_compared_each_partner_is_named() -> None:
    found = result({(str(COUNCIL), 0): (0.4, True), (str(KESTREL), 0): (0.1, False)})
    said = moved_in_words(movement.moved(found, THREADS[0], plan()))
    assert said == f"The {COUNCIL}: moved up, The {KESTREL}: not surely"


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (plan(Whose.ORGANISATION, KESTREL), Verdict.DOWN),
        (plan(Whose.TEAM, TEAM), Verdict.UNSURE),
        (plan(Whose.PERSON, uuid4()), Verdict.UP),
    ],
)
def test_a_plan_stands_beside_the_figures_of_those_whose_it_is(held: Plan, expected: Verdict) -> None:
    changes = {(EVERYONE, 0): (0.4, True), (str(KESTREL), 0): (-0.4, True), (str(TEAM), 0): (0.1, False)}
    found = movement.moved(result(changes), THREADS[0], held)
    assert [each.verdict for each in found] == [expected]


@given(difference=st.floats(-2, 2), sure=st.booleans())
def test_a_verdict_is_the_one_that_the_result_holds(difference: float, sure: bool) -> None:
    if sure and abs(difference) <= 0.1:
        return
    (found,) = movement.moved(result({(EVERYONE, 0): (difference, sure)}), THREADS[0], plan())
    expected = (Verdict.UP if difference > 0 else Verdict.DOWN) if sure else Verdict.UNSURE
    assert found == Moved(group=f"The {EVERYONE}", verdict=expected)


def moved(*starts_and_verdicts: tuple[float, float]) -> Published:
    """A result in which each behaviour started somewhere, and surely moved by so much, or not surely."""
    cells = {(EVERYONE, place): shown(start + by) for place, (start, by) in enumerate(starts_and_verdicts)}
    for place in range(len(starts_and_verdicts)):
        cells |= {(str(organisation), place): shown(3.0) for organisation in (COUNCIL, KESTREL)}
    changes = {
        (EVERYONE, place): (by, abs(by) > 0.2) for place, (_start, by) in enumerate(starts_and_verdicts)
    }
    return published(THREADS, cells, groups=GROUPS, changes=changes, closed_at=CLOSED)


def test_movement_stands_beside_that_of_what_started_as_low() -> None:
    found = moved((2.5, 0.4), (3.9, 0.1), (2.7, 0.3), (3.2, 0.5))
    counted = movement.beside(found, plan(), THREADS[:2])
    assert counted == Beside(worked_on=2, worked_on_up=1, as_low=1, as_low_up=1)
    assert verdicts.beside_in_words(counted, "Round of spring") == (
        "In “Round of spring”, 1 of 2 behaviours that somebody works on surely went up. "
        "Of 1 that started as low and is left alone in this plan, 1 did. "
        "What stands low tends to rise by itself: none of this says why."
    )


def test_what_started_higher_is_set_beside_nothing() -> None:
    counted = movement.beside(moved((2.5, 0.4), (3.9, 0.4)), plan(), THREADS[:1])
    assert counted == Beside(worked_on=1, worked_on_up=1, as_low=0, as_low_up=0)
    assert "there is nothing to set beside it" in verdicts.beside_in_words(counted, "Spring")


def test_where_nothing_worked_on_is_compared_nothing_is_said() -> None:
    counted = movement.beside(moved((2.5, 0.4)), plan(), ())
    assert (counted.worked_on, verdicts.beside_in_words(counted, "Spring")) == (0, "")


@given(starts=st.lists(st.floats(1.5, 4.0), min_size=4, max_size=4), ours=st.integers(1, 3))
def test_beside_stands_only_what_started_within_a_quarter_point(starts: list[float], ours: int) -> None:
    counted = movement.beside(moved(*((start, 0.4) for start in starts)), plan(), THREADS[:ours])
    near = [each for each in starts[ours:] if min(abs(each - mine) for mine in starts[:ours]) < 0.24]
    far = [each for each in starts[ours:] if min(abs(each - mine) for mine in starts[:ours]) > 0.26]
    assert len(near) <= counted.as_low <= len(starts) - ours - len(far)


def test_a_result_proposes_the_widest_sure_gaps_then_what_is_surely_low() -> None:
    cells = {
        (str(COUNCIL), 0): shown(2.9),
        (str(KESTREL), 0): shown(4.1),
        (str(COUNCIL), 1): shown(3.4),
        (str(KESTREL), 1): shown(4.0),
        (EVERYONE, 2): shown(2.6),
        (EVERYONE, 3): shown(3.4),  # low, and not surely: the interval reaches 3.7
    }
    gaps = {1: (str(COUNCIL), str(KESTREL), -0.6), 0: (str(COUNCIL), str(KESTREL), -1.2)}
    found = published(THREADS, cells, groups=GROUPS, gaps=gaps, closed_at=CLOSED)
    proposed = proposing.propose(found, plan())
    assert [(each.thread, each.why) for each in proposed] == [
        (THREADS[0], Why.GAP),
        (THREADS[1], Why.GAP),
        (THREADS[2], Why.LOW),
    ]
    assert (
        words.why(found, proposed[2])
        == "The everyone: 2.6 of 5, and we can be sure that it is low (2.3 to 2.9)."
    )


def test_an_organisation_gets_proposed_what_is_low_in_its_own_figures() -> None:
    cells = {
        (str(COUNCIL), 0): shown(2.5),
        (str(KESTREL), 0): shown(4.1),
        (str(TEAM), 1): shown(2.4),
        (EVERYONE, 2): shown(2.0),
    }
    found = published(THREADS, cells, groups=GROUPS, closed_at=CLOSED)
    for held, expected in (
        (plan(Whose.ORGANISATION, COUNCIL), [THREADS[0]]),
        (plan(Whose.ORGANISATION, KESTREL), []),
        (plan(Whose.TEAM, TEAM), [THREADS[1]]),
        (plan(Whose.PERSON, uuid4()), []),
    ):
        assert [each.thread for each in proposing.propose(found, held)] == expected


@given(
    means=st.lists(st.floats(1.0, 5.0), min_size=4, max_size=4),
    reach=st.lists(st.floats(0.0, 1.0), min_size=4, max_size=4),
)
def test_no_low_behaviour_is_proposed_twice_nor_one_that_is_not_surely_low(
    means: list[float], reach: list[float]
) -> None:
    cells = {
        (EVERYONE, place): shown(mean, low=max(1.0, mean - by), high=min(5.0, mean + by))
        for place, (mean, by) in enumerate(zip(means, reach, strict=True))
    }
    proposed = proposing.propose(published(THREADS, cells, groups=GROUPS, closed_at=CLOSED), plan())
    threads = [each.thread for each in proposed]
    assert len(set(threads)) == len(threads) <= proposing.MOST_LOW
    assert all(each.cell is not None and each.cell.high < 3.5 for each in proposed)
