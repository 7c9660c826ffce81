"""Attacks on a whole published result by somebody who knows the rules and who answered which item."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure import Answers, publish
from accord.analysis.published import Published, Shown
from accord.analysis.tests.partnerships import (
    Atoms,
    answers_of,
    frame,
    organisations_of,
    smallest_by_brute_force,
    sums_of,
    tables,
)

pytestmark = pytest.mark.slow

FLOORS = st.sampled_from([5, 6, 8])


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Atoms, Answers]:
    """A partnership of two to six organisations that answered two items, with some answers missing."""
    table = draw(tables())
    seed = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    missing = draw(st.sampled_from([0.0, 0.05, 0.3]))
    values = seed.integers(1, 6, (int(table.sum()), 2))
    values[seed.random(values.shape) < missing] = 0
    return table, answers_of(table, values.astype(np.int8), invited_more=draw(st.integers(0, 3)))


def answered(table: Atoms, answers: Answers, column: int) -> Atoms:
    """People per atom who answered an item: the attacker knows them."""
    atom = np.arange(table.size).repeat(table.ravel())
    return np.bincount(atom[answers.values[:, column] > 0], minlength=table.size).reshape(table.shape)


def shown(result: Published, item: str) -> dict[str, Shown]:
    cells = {group.key: result.cell(group.key, item) for group in result.groups}
    return {key: cell for key, cell in cells.items() if isinstance(cell, Shown)}


@given(rounds(), FLOORS)
@settings(max_examples=25)
def test_no_group_below_the_minimum_follows_from_means(found: tuple[Atoms, Answers], minimum: int) -> None:
    table, answers = found
    result = publish(answers, frame(minimum))
    for column, item in enumerate(answers.items):
        people = answered(table, answers, column)
        smallest = smallest_by_brute_force(people, sums_of(table, list(shown(result, item.key))))
        assert smallest is None or smallest >= minimum


@given(rounds(), FLOORS)
@settings(max_examples=25)
def test_no_distribution_below_ten_follows(found: tuple[Atoms, Answers], minimum: int) -> None:
    table, answers = found
    result = publish(answers, frame(minimum))
    for column, item in enumerate(answers.items):
        people = answered(table, answers, column)
        told = [key for key, cell in shown(result, item.key).items() if cell.distribution is not None]
        smallest = smallest_by_brute_force(people, sums_of(table, told))
        assert smallest is None or smallest >= 10


@given(rounds())
@settings(max_examples=25)
def test_no_count_of_people_below_the_minimum_follows(found: tuple[Atoms, Answers]) -> None:
    table, answers = found
    told = [group.key for group in publish(answers, frame()).groups if group.responded is not None]
    smallest = smallest_by_brute_force(table, sums_of(table, told))
    assert smallest is None or smallest >= 5


def test_the_spread_of_a_small_group_leaves_no_trace() -> None:
    """Seven people answer 3 each, or 1, 3, 3, 3, 3, 3, 5: the same count and mean, and the same result."""
    large = np.random.default_rng(7).integers(1, 6, 45)
    calm, split = ([3] * 7, [1, 3, 3, 3, 3, 3, 5])
    first, second = (
        publish(organisations_of([20, 25, 7], np.array([*large, *small], dtype=np.int8)[:, None]), frame())
        for small in (calm, split)
    )
    assert isinstance(first.cell("organisation-2", "q0"), Shown)
    assert first == second


@given(rounds())
@settings(max_examples=25)
def test_swapping_answers_inside_a_small_group_leaves_no_trace(found: tuple[Atoms, Answers]) -> None:
    """Where no distribution or share of theirs is published, 2 and 4 instead of 3 and 3 change nothing."""
    _, answers = found
    before = publish(answers, frame())
    organisation, tier = (grouping.index for grouping in answers.groupings)
    for atom in {(o, t) for o, t in zip(organisation.tolist(), tier.tolist(), strict=True)}:
        inside = (organisation == atom[0]) & (tier == atom[1])
        people = np.flatnonzero(inside & (answers.values[:, 0] == 3))[:2]
        if len(people) == 2:
            values = answers.values.copy()
            values[people, 0] = (2, 4)
            after = publish(replace(answers, values=values), frame())
            theirs = {f"organisation-{atom[0]}", f"tier-{atom[1]}", "everyone"}
            if not theirs & (_told_in_shape(before) | _told_in_shape(after)):
                assert after == before


def _told_in_shape(found: Published) -> set[str]:
    """The groups of which more than a mean is published."""
    return {key for key, cell in shown(found, "q0").items() if cell.distribution or cell.favourable_band}
