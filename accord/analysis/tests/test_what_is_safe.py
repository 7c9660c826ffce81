"""What a plan weighs, and whether what it shows is safe: against an attacker who tries every union."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed, crowd_of
from accord.analysis.disclosure.plan import Movements, is_safe, plan, worth
from accord.analysis.published import Cut
from accord.analysis.tests.partnerships import Atoms, people_of, smallest_by_brute_force, tables

FIRST, SECOND, THIRD = ((Cut.ORGANISATION, place) for place in range(3))


def archetype(*sizes: int) -> Audience:
    return crossed(np.array([[size] for size in (*sizes, 0)]))


@pytest.mark.parametrize(
    ("sizes", "shown", "safe"),
    [
        ((22, 34, 4), {FIRST, SECOND}, True),
        ((22, 34, 4), {FIRST, SECOND, TOTAL}, False),
        ((22, 34, 4), {THIRD}, False),
        ((22, 34, 5), {FIRST, SECOND, THIRD, TOTAL}, True),
        ((22, 2, 1), {TOTAL}, False),
        ((22, 34, 4), set(), True),
    ],
)
def test_nothing_below_the_minimum_follows(sizes: tuple[int, ...], shown: set[Place], safe: bool) -> None:
    audience = archetype(*sizes)
    assert is_safe(audience, frozenset(shown), floor=5) is safe
    movements = Movements()
    plan(audience, floor=5, movements=movements)
    assert is_safe(audience, frozenset(shown), floor=5, movements=movements) is safe


@given(tables(), st.integers(0, 2**16))
@settings(max_examples=40)
def test_what_is_called_safe_no_union_gives_away(table: Atoms, seed: int) -> None:
    audience = crossed(np.pad(table, ((0, 1), (0, 1))))
    chosen = np.random.default_rng(seed).random(len(audience.places)) < 0.6
    shown = frozenset(place for place, take in zip(audience.places, chosen, strict=True) if take)
    assert is_safe(audience, plan(audience, floor=5).shown, floor=5)
    if is_safe(audience, shown, floor=5):
        rows = audience.member[chosen].astype(np.float64)
        smallest = smallest_by_brute_force(audience.people, rows)
        assert smallest is None or smallest >= 5


def test_first_comes_the_gap_then_the_total_then_organisations_then_tiers() -> None:
    lost = worth(crossed(np.array([[30, 30, 0], [20, 20, 0], [10, 10, 0], [0, 0, 0]])))
    leading, third = (lost[FIRST], lost[SECOND]), lost[THIRD]
    tiers = (lost[Cut.TIER, 0], lost[Cut.TIER, 1])
    assert min(leading) > lost[TOTAL] > third > max(tiers) > 0
    assert leading[0] > leading[1], "more people are more to lose"
    alike = [each % 2 for each in range(40)]
    cuts = (Cut.TIER, Cut.TEAM, Cut.ORGANISATION_TIER)
    values = np.ones((40, 1), dtype=np.int8)
    found = worth(crowd_of(people_of(dict.fromkeys(cuts, alike), values, partner=alike)).audience)
    tier, *smaller = (found[cut, 0] for cut in cuts)
    assert tier > max(smaller) >= min(smaller) > 0


def test_a_total_that_leaves_a_partner_one_other_person_is_withheld() -> None:
    """Who subtracts the own staff of 22 would read the answer of the one who is left."""
    found = plan(archetype(22, 1), floor=5)
    assert found.withheld[TOTAL] is Reason.DOMINANCE
    assert not found.shown


@pytest.mark.parametrize(("hidden", "stands"), [((6, 2), False), ((5, 3), True), ((4, 4), True)])
def test_a_hidden_group_keeps_half_of_the_scale_and_not_a_third(
    hidden: tuple[int, int], stands: bool
) -> None:
    """Eight are as many as the minimum; but two, who can move by four points each, hide four and not six."""
    found = plan(archetype(30, 25, *hidden), floor=8)
    assert (TOTAL in found.shown) is stands
    assert found.shown >= {FIRST, SECOND}


def test_two_organisations_go_together_also_where_only_one_gives_a_tier_away() -> None:
    """Of the five of the first four are a tier, whose mean the one other person does not hide.

    Six people of no organisation stand in the total, so that the second alone would give nobody away.
    """
    found = plan(crossed(np.array([[4, 1, 0], [0, 20, 0], [0, 6, 0]])), floor=5)
    assert found.shown.isdisjoint({FIRST, SECOND})
    assert {found.withheld[FIRST], found.withheld[SECOND]} == {Reason.WOULD_FOLLOW}
