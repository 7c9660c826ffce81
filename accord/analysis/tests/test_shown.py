"""What worlds show, against somebody who goes through them one by one."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure.shown import Shown

ATOMS, OPTIONS = 3, 3
PEOPLE = np.array([1, 2, 4])
SCALE = np.arange(1.0, OPTIONS + 1)

Worlds = NDArray[np.int16]


def drawn(random: np.random.Generator, number: int) -> Worlds:
    """Worlds in which so many people of each atom answer as they like, (worlds, cells)."""
    atoms = [random.multinomial(people, np.full(OPTIONS, 1 / OPTIONS), size=number) for people in PEOPLE]
    return np.concatenate(atoms, axis=1).astype(np.int16)


def beside(worlds: Worlds, reader: int, cell: int) -> bool:
    """Whether in one of them a cell has somebody beside a reader."""
    needed = 2 if reader == cell else 1
    return any(world[reader] >= 1 and world[cell] >= needed for world in worlds)


def sums(worlds: Worlds, part: NDArray[np.int64]) -> tuple[float, float]:
    """The least and the largest sum of so many people of each atom."""
    found = []
    for world in worlds.reshape(len(worlds), ATOMS, OPTIONS):
        given = [np.repeat(SCALE, answers) for answers in world]
        found.append(sum(answers[:few].sum() for answers, few in zip(given, part, strict=True)))
        found.append(sum(answers[::-1][:few].sum() for answers, few in zip(given, part, strict=True)))
    return min(found), max(found)


@given(st.lists(st.integers(1, 150), min_size=1, max_size=4), st.integers(0, 2**16), st.booleans())
@settings(max_examples=30)
def test_it_shows_what_going_through_them_shows(numbers: list[int], seed: int, parted: bool) -> None:
    """Added few at a time or many, asked in between; where some are worlds of parts of people, together."""
    random = np.random.default_rng(seed)
    shown = Shown(ATOMS, OPTIONS)
    others = Shown(ATOMS, OPTIONS, shown)
    parts = [np.array([1, 2, 4]), np.array([0, 2, 0]), np.array([1, 1, 3])]
    every = np.empty((0, ATOMS * OPTIONS), dtype=np.int16)
    for turn, number in enumerate(numbers):
        worlds = drawn(random, number)
        every = np.concatenate([every, worlds])
        (others if parted and turn % 2 else shown).add(worlds)
        for part in parts if turn == 0 or parted else ():
            assert others.sums(part, SCALE) == sums(every, part)
    cells = range(ATOMS * OPTIONS)
    for reader in cells:
        found = others.beside((reader // OPTIONS, reader % OPTIONS)).ravel()
        assert found.tolist() == [beside(every, reader, cell) for cell in cells]
    for part in parts:
        low, high = sums(every, part)
        assert others.reach(part, SCALE) == high - low
    assert len(shown.worlds) + len(others.worlds) == len(every)
