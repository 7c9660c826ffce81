"""Which groups are shown, and in which order they are given up."""

import numpy as np
import pytest
from hypothesis import given, settings

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import TOTAL, Place, crossed
from accord.analysis.disclosure.plan import Plan, comments_stand, plan
from accord.analysis.published import Cut
from accord.analysis.tests.partnerships import Atoms, tables

FEW, FOLLOWS, TWO = Reason.TOO_FEW, Reason.WOULD_FOLLOW, Reason.TWO_ORGANISATIONS


def planned(*sizes: int, floor: int = 5) -> Plan:
    """The plan for organisations of these sizes, without tiers."""
    return plan(crossed(np.array([[size] for size in (*sizes, 0)])), floor=floor)


def organisation(place: int) -> Place:
    return (Cut.ORGANISATION, place)


def test_it_works() -> None:
    found = planned(22, 34, 12)
    assert found.shown == {TOTAL, organisation(0), organisation(1), organisation(2)}
    assert not found.withheld


def test_the_archetype_keeps_the_gap_and_withholds_the_total() -> None:
    found = planned(22, 34, 4)
    assert found.shown == {organisation(0), organisation(1)}
    assert found.withheld == {organisation(2): FEW, TOTAL: FOLLOWS}


def test_two_small_partners_hide_each_other() -> None:
    assert planned(22, 34, 4, 3).shown == {TOTAL, organisation(0), organisation(1)}


def test_the_total_goes_before_the_third_organisation() -> None:
    """With everybody in the total, nobody's answers count nowhere."""
    found = planned(22, 34, 6, 4)
    assert found.shown == {TOTAL, organisation(0), organisation(1)}
    assert found.withheld == {organisation(2): FOLLOWS, organisation(3): FEW}


def test_a_total_from_which_a_partner_can_subtract_its_own_staff_is_withheld() -> None:
    """Without this rule the total of 22, 2 and 1 stands, and tells the council what the other three said."""
    found = planned(22, 2, 1)
    assert found.withheld[TOTAL] is Reason.DOMINANCE
    assert found.shown == {organisation(0)}


@pytest.mark.parametrize(("sizes", "shown"), [((30, 5), True), ((30, 4), False), ((4, 30), False)])
def test_two_organisations_are_shown_together_or_not_at_all(sizes: tuple[int, int], shown: bool) -> None:
    found = planned(*sizes)
    if shown:
        assert found.shown == {TOTAL, organisation(0), organisation(1)}
    else:
        assert not found.shown
        assert set(found.withheld.values()) == {FEW, TWO, Reason.DOMINANCE}


def test_a_hidden_partner_beside_a_single_person_is_not_hidden_enough() -> None:
    """Four and one are five, so nothing follows; but the mean of the four would be known to a point."""
    found = planned(30, 25, 4, 1)
    assert found.withheld[TOTAL] is FOLLOWS
    assert found.shown == {organisation(0), organisation(1)}


def test_an_agreed_higher_minimum_holds() -> None:
    assert planned(9, 12, 15, floor=10).withheld[organisation(0)] is FEW


def test_nobody_answered() -> None:
    assert planned(0, 0, 0).shown == frozenset()


def test_tiers_are_given_up_before_organisations() -> None:
    found = plan(crossed(np.array([[9, 3, 0], [0, 20, 0], [0, 20, 0], [0, 0, 0]])), floor=5)
    assert {TOTAL, *(organisation(place) for place in range(3))} <= found.shown
    assert found.withheld[Cut.TIER, 0] is FOLLOWS


def test_people_outside_every_organisation_count_in_the_total_only() -> None:
    found = plan(crossed(np.array([[20], [20], [3]])), floor=5)
    assert found.withheld == {TOTAL: FOLLOWS}


@given(tables())
@settings(max_examples=100)
def test_every_group_is_shown_or_has_a_reason(table: Atoms) -> None:
    audience = crossed(np.pad(table, ((0, 1), (0, 1))))
    found = plan(audience, floor=5)
    assert set(audience.places) == found.shown | set(found.withheld)
    assert not found.shown & set(found.withheld)
    assert all(audience.size(place) >= 5 for place in found.shown)


@pytest.mark.parametrize(("answered", "stand"), [(9, False), (10, True)])
def test_comments_come_from_ten(answered: int, stand: bool) -> None:
    assert comments_stand(answered) is stand
