"""What worlds show together, against somebody who goes through every one of them, person by person."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure.shown import Shown

World = list[list[int]]
"""Of each atom how many gave each answer."""

ATOMS, OPTIONS = 3, 3
CELLS = [(atom, answer) for atom in range(ATOMS) for answer in range(OPTIONS)]


@st.composite
def worlds_of(draw: st.DrawFn) -> tuple[list[int], list[World]]:
    """Of so many people of each atom some ways in which they can have answered."""
    people = draw(st.lists(st.integers(1, 3), min_size=ATOMS, max_size=ATOMS))
    random = np.random.default_rng(draw(st.integers(0, 2**16)))
    number = draw(st.integers(1, 5))
    even = np.full(OPTIONS, 1 / OPTIONS)
    return people, [[random.multinomial(each, even).tolist() for each in people] for _world in range(number)]


@given(worlds_of(), st.integers(1, 3), st.integers(0, 5))
@settings(max_examples=60)
def test_they_show_what_going_through_them_shows(
    drawn: tuple[list[int], list[World]], at_once: int, apart: int
) -> None:
    """So many are added at a time; the first few stand apart, and the rest shows what they show, too."""
    _people, worlds = drawn
    others = Shown(ATOMS, OPTIONS)
    shown = Shown(ATOMS, OPTIONS, others)
    for first in range(0, len(worlds), at_once):
        (others if first < apart else shown).add(_cells(worlds[first : first + at_once]))
    for reader in CELLS:
        beside = shown.beside(reader)
        for cell in CELLS:
            assert beside[cell] == any(_stand_together(world, reader, cell) for world in worlds)
    theirs = [cell for cell in CELLS if others.has(cell) or shown.has(cell)]
    assert theirs == [cell for cell in CELLS if any(world[cell[0]][cell[1]] for world in worlds)]


@given(worlds_of(), st.integers(1, 3), st.integers(0, 5), st.data())
@settings(max_examples=60)
def test_a_group_lies_as_far_apart_as_any_choice_of_its_people_in_any_world(
    drawn: tuple[list[int], list[World]], at_once: int, apart: int, data: st.DataObject
) -> None:
    """Asked again after each few worlds that are added, and of two weights."""
    people, worlds = drawn
    part = np.array([data.draw(st.integers(0, each)) for each in people])
    if not part.any():
        return
    others = Shown(ATOMS, OPTIONS)
    shown = Shown(ATOMS, OPTIONS, others)
    added: list[World] = []
    for first in range(0, len(worlds), at_once):
        some = worlds[first : first + at_once]
        (others if first < apart else shown).add(_cells(some))
        added += some
        for weights in (np.array([1.0, 2.0, 3.0]), np.array([2.0, 0.0, 1.0])):
            sums = [_sums(world, part, weights) for world in added]
            low, high = min(min(each) for each in sums), max(max(each) for each in sums)
            assert shown.sums(part, weights) == (low, high)
            assert shown.reach(part, weights) == high - low


@pytest.mark.parametrize(
    ("share", "beside", "shown"),
    [(1.0, 1.0, True), (1.0, 0.5, False), (0.5, 1.0, False), (1 - 1e-7, 1 - 1e-7, True), (0.9, 0.9, False)],
)
def test_part_of_a_person_gave_no_answer(share: float, beside: float, shown: bool) -> None:
    """Worlds of the linear programme have parts of people; a hair’s breadth is the solver’s."""
    world = np.array([[share, 0, 2 - share, beside, 0, 1 - beside]])
    for worlds in (world, np.vstack([world, world])):
        found = Shown(2, 3)
        found.add(worlds)
        assert found.has((0, 0)) is (share > 0.99)
        assert bool(found.beside((0, 0))[1, 0]) is shown


@pytest.mark.parametrize(("people", "two"), [(2.0, True), (1.9, False), (1.0, False), (2 - 1e-7, True)])
def test_who_gave_an_answer_stands_beside_another_who_gave_it_only_where_two_did(
    people: float, two: bool
) -> None:
    found = Shown(1, 2)
    found.add(np.array([[people, 3 - people]]))
    assert bool(found.beside((0, 0))[0, 0]) is two


def test_no_worlds_show_nothing_more() -> None:
    """What was looked for and is not there leaves everything as it was."""
    found, part, weights = Shown(1, 2), np.array([1]), np.array([1.0, 2.0])
    found.add(np.array([[1, 0]], dtype=np.int16))
    assert found.sums(part, weights) == (1, 1)
    found.add(np.empty((0, 2), dtype=np.int16))
    assert found.sums(part, weights) == (1, 1)
    assert [found.has((0, answer)) for answer in range(2)] == [True, False]


def _cells(worlds: list[World]) -> NDArray[np.int16]:
    return np.array(worlds, dtype=np.int16).reshape(len(worlds), -1)


def _stand_together(world: World, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two different people gave these answers."""
    (atom, answer), (theirs, second) = one, other
    return world[atom][answer] > 0 and world[theirs][second] > (1 if one == other else 0)


def _sums(world: World, part: NDArray[np.int64], weights: NDArray[np.float64]) -> list[float]:
    """What so many people of each atom can have together: the least and the most, of every choice of them."""
    found = [0.0, 0.0]
    for answers, some in zip(world, part.tolist(), strict=True):
        everybody = [answer for answer, number in enumerate(answers) for _person in range(number)]
        sums = [float(weights[list(chosen)].sum()) for chosen in combinations(everybody, some)]
        found = [found[0] + min(sums), found[1] + max(sums)]
    return found
