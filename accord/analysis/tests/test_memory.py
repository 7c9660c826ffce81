"""What was found before spares questions, and changes no answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import audit
from accord.analysis.disclosure.memory import Memory, Proved
from accord.analysis.disclosure.people import people
from accord.analysis.disclosure.plan import Movements, is_safe, plan, worth
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Worlds, merge
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.listed import chained, circle
from accord.analysis.tests.partnerships import Atoms, tables


def audience_of(table: Atoms) -> Audience:
    return crossed(np.pad(table, ((0, 1), (0, 1))))


@given(tables(), st.integers(0, 2**16))
@settings(max_examples=25)
def test_a_plan_for_other_counts_is_as_safe_with_what_was_found_before(table: Atoms, seed: int) -> None:
    """People left a statement out, here and there; naively movements of those who are none now are kept."""
    movements = Movements()
    plan(audience_of(table), floor=5, movements=movements)
    fewer = np.maximum(table - np.random.default_rng(seed).integers(0, 3, table.shape), 0)
    audience = audience_of(fewer)
    found, fresh = plan(audience, floor=5, movements=movements), plan(audience, floor=5)
    assert is_safe(audience, found.shown, floor=5)
    lost = worth(audience)
    assert sum(lost[place] for place in found.shown) == pytest.approx(
        sum(lost[place] for place in fresh.shown)
    )


@given(tables(), st.integers(0, 2**16))
@settings(max_examples=25)
def test_an_audit_finds_the_same_with_what_was_found_before(table: Atoms, seed: int) -> None:
    """Told exactly, then one group less exactly, then another not at all, and then all again."""
    random = np.random.default_rng(seed)
    audience = audience_of(table)
    counts = np.array([random.multinomial(people, [0.1, 0.2, 0.3, 0.2, 0.2]) for people in audience.people])
    told = _exactly(audience, counts)
    memory = Memory()
    for now in _in_turn(told, random):
        fresh = audit(audience, counts, now, floor=5)
        again = audit(audience, counts, now, floor=5, memory=memory)
        assert bool(fresh.leaks) == bool(again.leaks)
        assert {leak.place for leak in fresh.leaks} == {leak.place for leak in again.leaks}


def test_who_is_told_apart_no_more_is_asked_again_as_a_reader() -> None:
    """Three in a circle gave a 1, a 1 and a 2. Where less is told of the second team, two of them are as one,
    and one of these may have given the 2: who knows that knows the others.
    """
    audience, counts = circle([0, 1, 1, 1]), np.array([[0, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 0]])
    second, third = (Cut.TEAM, 1), (Cut.TEAM, 2)
    less = {TOTAL: Range(4, 5), third: Range(2, 4)}
    memory = Memory()
    audit(audience, counts, less | {second: Range(2, 2)}, floor=1, memory=memory)
    fresh = audit(audience, counts, less, floor=1)
    assert fresh.leaks
    assert audit(audience, counts, less, floor=1, memory=memory).leaks == fresh.leaks


def test_who_was_proved_before_is_asked_about_again_where_others_stand_together_since() -> None:
    """Three gave 5 at most: two a 2 each, and the third a 1. Told apart neither of the two knows that 1; as
    one, either may have given a 3, and would.
    """
    audience, counts = circle([1, 1, 0, 1]), np.array([[0, 1, 0], [0, 1, 0], [0, 0, 0], [1, 0, 0]])
    less = {TOTAL: Range(3, 5), (Cut.TEAM, 0): Range(2, 6)}
    memory = Memory()
    first = audit(audience, counts, less | {(Cut.TEAM, 1): Range(1, 3)}, floor=1, memory=memory)
    assert TOTAL not in {leak.place for leak in first.leaks}
    found = audit(audience, counts, less, floor=1, memory=memory)
    assert TOTAL in {leak.place for leak in found.leaks}


def test_who_hide_one_another_in_a_world_that_is_remembered_need_not_in_the_true_one() -> None:
    """Four gave 5 in sum, or 11 in that world: whoever gave a 5 beside them knows that it is 5."""
    audience, counts, told = chained([3, 1, 0, 0, 0], 5)
    merged = merge(audience, counts, told)
    world = np.zeros(4)
    world[merged.atom] = [11, 2, 2, 4]
    proofs = people(Worlds(merged, told, world[:, None]), Proved({}, np.zeros(4, dtype=bool)))
    assert proofs[int(merged.atom[0])].because


def _exactly(audience: Audience, counts: Counts) -> dict[Place, Range]:
    sums = audience.member @ counts @ np.arange(1, 6)
    return {
        place: Range(total, total)
        for place, total, size in zip(audience.places, sums.tolist(), audience.sizes.tolist(), strict=True)
        if size >= 5
    }


def _in_turn(told: dict[Place, Range], random: np.random.Generator) -> list[dict[Place, Range]]:
    if len(told) < 2:
        return [told]
    first, second = (list(told)[place] for place in random.permutation(len(told))[:2].tolist())
    wider = told | {first: Range(told[first].low - 5, told[first].high + 5)}
    return [told, wider, {place: sums for place, sums in wider.items() if place != second}, told]
