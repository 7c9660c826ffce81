"""How much may be asked, and who is asked for how much."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.partnership.budget.rules import (
    FEWEST,
    MOST,
    Cap,
    Load,
    MainPlace,
    check_cap,
    fullest_first,
    loads,
)
from accord.partnership.rules import Tier

SOMEWHERE = UUID(int=99)
numbers = st.integers(0, 200)


def place(number: int = 1, tier: str = Tier.EVERYONE) -> MainPlace:
    return MainPlace(UUID(int=number), SOMEWHERE, tier)


def load(minutes: int, cap: int = 25) -> Load:
    return Load(place=place(), minutes=minutes, cap=cap)


def test_where_nothing_was_agreed_product_md_says_how_much() -> None:
    assert Cap() == Cap(staff=25, leaders=90)


@pytest.mark.parametrize(
    ("tier", "most"),
    [
        (Tier.DIRECTOR, 90),
        (Tier.SENIOR_MANAGER, 90),
        (Tier.MANAGER, 25),
        (Tier.EVERYONE, 25),
        ("", 25),
    ],
)
def test_leaders_are_directors_and_senior_managers(tier: str, most: int) -> None:
    assert Cap().of(tier) == most


def test_to_the_cap_is_not_over_it() -> None:
    assert (load(25).over, load(25).left) == (0, 0)
    assert (load(26).over, load(26).left) == (1, 0)
    assert (load(4).over, load(4).left) == (0, 21)


def test_near_is_from_four_fifths_on() -> None:
    assert [minutes for minutes in range(30) if load(minutes).is_near] == list(range(20, 30))


@pytest.mark.parametrize(
    ("cap", "field"),
    [
        (Cap(staff=FEWEST - 1), "staff"),
        (Cap(staff=MOST + 1, leaders=MOST), "staff"),
        (Cap(leaders=MOST + 1), "leaders"),
        (Cap(staff=40, leaders=39), "leaders"),
    ],
)
def test_a_cap_that_nobody_could_work_with_is_refused(cap: Cap, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_cap(cap)
    assert refused.value.field == field


@given(st.integers(FEWEST, MOST).flatmap(lambda low: st.tuples(st.just(low), st.integers(low, MOST))))
def test_any_other_cap_can_be_agreed(cap: tuple[int, int]) -> None:
    check_cap(Cap(staff=cap[0], leaders=cap[1]))


@given(st.dictionaries(st.integers(1, 9), numbers), st.lists(st.integers(1, 9), unique=True), numbers)
def test_each_place_has_one_load_and_the_fullest_comes_first(
    asked: dict[int, int], asked_of: list[int], more: int
) -> None:
    places = [place(number, Tier.DIRECTOR if number % 2 else Tier.EVERYONE) for number in asked_of]
    each = {UUID(int=number): minutes for number, minutes in asked.items()}
    found = fullest_first(loads(places, each, Cap(), more=more))
    assert sorted(each.place for each in found) == sorted(places)
    assert sum(each.minutes for each in found) == sum(asked.get(each, 0) + more for each in asked_of)
    filled = [each.minutes / each.cap for each in found]
    assert filled == sorted(filled, reverse=True)
