"""Who reads a plan, who writes it, and where a line stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.plans import rules
from accord.mechanisms.plans.rules import Circle, Plan, Standing, Whose

TODAY = date(2026, 11, 25)
ME, MANAGER, OURS, TEAM = (uuid4() for _number in range(4))
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2030, 12, 31))
ids = st.sampled_from([ME, MANAGER, OURS, TEAM, uuid4(), uuid4()])
circles = st.builds(
    Circle,
    person_id=ids | st.none(),
    organisations=st.frozensets(ids),
    teams=st.frozensets(ids),
    reports=st.frozensets(ids),
    leads=st.frozensets(ids),
    is_steward=st.booleans(),
)


def plan(whose: Whose, holder: UUID | None = None) -> Plan:
    return Plan(
        partnership_id=uuid4(),
        whose=whose,
        name="",
        organisation_id=holder if whose is Whose.ORGANISATION else None,
        team_id=holder if whose is Whose.TEAM else None,
        person_id=holder if whose is Whose.PERSON else None,
    )


@dataclass
class Line:
    opened_on: date = TODAY - timedelta(days=10)
    owner_id: UUID | None = ME
    owner_is_here: bool = True
    due: date | None = TODAY + timedelta(days=90)
    wanted: str = "The same day."
    next_check: date | None = TODAY + timedelta(days=30)
    ending: str = ""


def test_a_persons_plan_is_for_that_person_and_the_line_manager() -> None:
    own = plan(Whose.PERSON, ME)
    assert rules.reads(Circle(person_id=ME), own)
    assert rules.reads(Circle(person_id=MANAGER, reports=frozenset({ME})), own)
    assert rules.writes(Circle(person_id=ME), own)
    assert not rules.writes(Circle(person_id=MANAGER, reports=frozenset({ME})), own)


@given(circle=circles)
def test_no_office_or_place_opens_a_persons_plan(circle: Circle) -> None:
    own = plan(Whose.PERSON, ME)
    assert rules.reads(circle, own) == (circle.person_id == ME or ME in circle.reports)
    assert rules.writes(circle, own) == (circle.person_id == ME)


@given(circle=circles, whose=st.sampled_from(Whose), holder=ids)
def test_who_writes_a_plan_of_few_reads_it(circle: Circle, whose: Whose, holder: UUID) -> None:
    held = plan(whose, holder)
    if rules.writes(circle, held) and whose is not Whose.ORGANISATION:
        assert rules.reads(circle, held)


@given(circle=circles)
def test_everybody_reads_the_plan_of_the_partnership_and_the_steward_writes_it(circle: Circle) -> None:
    ours = plan(Whose.PARTNERSHIP)
    assert rules.reads(circle, ours)
    assert rules.writes(circle, ours) == circle.is_steward


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (Line(), Standing.UNDER_WAY),
        (Line(owner_id=None, due=None, next_check=None), Standing.NO_OWNER),
        (Line(owner_is_here=False), Standing.OWNER_LEFT),
        (Line(due=TODAY - timedelta(days=1)), Standing.OVERDUE),
        (Line(due=TODAY, next_check=TODAY), Standing.UNDER_WAY),
        (Line(next_check=TODAY - timedelta(days=1)), Standing.CHECK_OVERDUE),
        (Line(ending="reached", owner_is_here=False), Standing.REACHED),
        (Line(ending="superseded", owner_id=None), Standing.SUPERSEDED),
    ],
)
def test_where_a_line_stands(line: Line, expected: Standing) -> None:
    assert rules.standing(line, TODAY) is expected


@given(
    owner=st.booleans(),
    here=st.booleans(),
    due=days,
    check=days | st.none(),
    wanted=st.sampled_from(["", "x"]),
)
def test_live_is_a_line_with_owner_wanted_level_day_and_a_check_to_come(
    owner: bool, here: bool, due: date, check: date | None, wanted: str
) -> None:
    line = Line(owner_id=ME if owner else None, owner_is_here=here, due=due, next_check=check, wanted=wanted)
    assert rules.is_live(line, TODAY) == (
        owner and here and due >= TODAY and check is not None and check >= TODAY and bool(wanted)
    )


@given(opened=days, today=days)
def test_a_line_is_neglected_after_thirty_days_without_an_owner(opened: date, today: date) -> None:
    line = Line(opened_on=opened, owner_id=None, due=None, next_check=None)
    assert rules.is_neglected(line, today) == ((today - opened).days > 30)
    assert not rules.is_neglected(Line(opened_on=opened), today)


@given(check=days, due=days, today=days)
def test_a_check_is_planned_for_a_day_to_come_and_not_after_the_lines_own(
    check: date, due: date, today: date
) -> None:
    assert rules.may_be_checked_on(check, due, today) == (today <= check <= due)
