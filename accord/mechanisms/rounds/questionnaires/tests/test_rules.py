"""Sections, time asked, and who could be seen."""

from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.mechanisms.rounds.questionnaires.exposure import Exposure, exposure_of
from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, Reporting
from accord.mechanisms.rounds.questionnaires.rules import (
    MOST_PER_SECTION,
    RoundCut,
    into_sections,
    minutes,
)

COUNCIL, KESTREL, HARBOUR = UUID(int=1), UUID(int=2), UUID(int=3)
NAMES = {COUNCIL: "Council", KESTREL: "Kestrel", HARBOUR: "Harbour"}
groups = st.lists(
    st.tuples(st.text(min_size=1, max_size=5), st.lists(st.integers(), max_size=20)), max_size=8
)


@given(groups)
def test_sections_hold_at_most_seven_and_lose_nothing(given: list[tuple[str, list[int]]]) -> None:
    sections = into_sections(given)
    assert all(1 <= len(statements) <= MOST_PER_SECTION for _names, statements in sections)
    asked = [statement for _names, statements in sections for statement in statements]
    assert asked == [statement for _name, statements in given for statement in statements]


@given(groups)
def test_two_sections_that_fit_into_one_are_one(given: list[tuple[str, list[int]]]) -> None:
    short = [(name, statements) for name, statements in given if len(statements) <= MOST_PER_SECTION]
    sections = into_sections(short)
    sizes = [len(statements) for _names, statements in sections]
    parts = [len(statements) for _name, statements in short if statements]
    assert len(sizes) <= len(parts)


def test_a_group_stays_together_where_it_can() -> None:
    sections = into_sections([("a", [1, 2, 3, 4]), ("b", [5, 6, 7, 8]), ("c", [9])])
    assert sections == [(["a"], [1, 2, 3, 4]), (["b", "c"], [5, 6, 7, 8, 9])]


def test_eight_are_halved() -> None:
    assert [len(part) for _names, part in into_sections([("core", list(range(8)))])] == [4, 4]


def test_twenty_statements_take_five_minutes() -> None:
    assert minutes(20) == 5


def test_the_archetype() -> None:
    """22, 34 and 4 people: the large partners are shown; not the four, nor a total that gives them away."""
    people = [Place(COUNCIL)] * 22 + [Place(KESTREL)] * 34 + [Place(HARBOUR)] * 4
    found = by_name(exposed(people, "organisation"))
    assert found["Council"].may_be_shown
    assert found["Kestrel"].may_be_shown
    assert found["Harbour"].reason is Reason.TOO_FEW
    assert found["everyone"].reason is Reason.WOULD_FOLLOW
    assert found["everyone"].invited == 60


def test_without_cuts_there_is_only_everyone() -> None:
    found = exposed([Place(COUNCIL, "manager")] * 9)
    assert [(group.name, group.invited, group.may_be_shown) for group in found] == [("everyone", 9, True)]


def test_a_tier_below_the_minimum_is_not_shown() -> None:
    people = [Place(COUNCIL, "director")] * 3 + [Place(COUNCIL, "everyone")] * 20
    found = by_name(exposed(people, "tier"))
    assert found["directors"].reason is Reason.TOO_FEW
    assert not (found["everyone"].may_be_shown and found["all other staff"].may_be_shown)


def test_no_partner_can_subtract_its_own_from_a_total_without_cuts() -> None:
    people = [Place(COUNCIL)] * 22 + [Place(HARBOUR)] * 4
    (everyone,) = exposed(people)
    assert everyone.reason is Reason.DOMINANCE


def by_name(exposures: list[Exposure]) -> dict[str, Exposure]:
    return {found.name: found for found in exposures}


def exposed(places: list[Place], *cuts: str) -> list[Exposure]:
    return exposure_of(
        Counter(places),
        reporting=Reporting(cuts=frozenset(map(RoundCut, cuts))),
        names=Names(organisations=NAMES),
        minimum=5,
    )
