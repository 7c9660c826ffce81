"""Worlds that were found before spare questions, and are believed only where they are worlds still."""

import numpy as np
import pytest

from accord.analysis.disclosure.audience import TOTAL, Audience, Place, crossed
from accord.analysis.disclosure.audit import NONE
from accord.analysis.disclosure.linear import Numbers, System, divided
from accord.analysis.disclosure.shapes import Pool, in_the_way
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.ways import Kept, Told, Ways
from accord.analysis.disclosure.worlds import merge
from accord.analysis.errors import NotProved
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

FIVE: Counts = np.array([[1, 1, 0], [0, 0, 0], [1, 0, 2], [0, 0, 0], [0, 0, 0], [0, 0, 0]])
"""Two people and three; of all five 2, 1 and 2 gave a 1, a 2 and a 3."""
SCALE = np.arange(1, 4)


def five() -> tuple[Audience, dict[Place, Told]]:
    """What all five gave is told; of the three the sum."""
    audience = crossed(np.array([[2, 0], [3, 0], [0, 0]]))
    everyone, three = FIVE.sum(axis=0), int(FIVE[2] @ SCALE)
    told = {
        TOTAL: Told(total=Range(10, 10), distribution=tuple(everyone.tolist())),
        audience.of(Cut.ORGANISATION)[1]: Told(total=Range(three, three)),
    }
    return audience, told


def ways_of(earlier: Kept | None) -> Ways:
    audience, told = five()
    return Ways(merge(audience, FIVE, told), told, earlier)


def halves(ways: Ways) -> None:
    """Look at every person beside every reader, so that worlds of parts of people are found."""
    for atom, own in ways.of.readers.tolist():
        for other in range(2):
            for answer in range(3):
                ways.look(other, answer, (atom, own), whole=False)


def test_what_was_found_in_parts_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    ways = ways_of(None)
    halves(ways)
    shown = [ways.seen(whole=False).beside((atom, own)) for atom, own in ways.of.readers.tolist()]
    again = ways_of(ways.kept)
    monkeypatch.setattr(System, "most", None)
    monkeypatch.setattr(System, "whole", None)
    for (atom, own), found in zip(again.of.readers.tolist(), shown, strict=True):
        assert (again.seen(whole=False).beside((atom, own)) == found).all()
        for other, answer in np.argwhere(found).tolist():
            assert again.look(other, answer, (atom, own), whole=False) == frozenset()


def test_what_is_no_world_any_more_shows_nothing() -> None:
    """Everybody else, and so many parts of people that two others are made up of them."""
    nobody = Kept(np.array([[0, 0, 2, 0, 0, 3]], dtype=np.int16), np.array([[0, 2.0, 0, 1.5, 0, 1.5]]))
    ways, fresh = ways_of(nobody), ways_of(None)
    for atom, own in ways.of.readers.tolist():
        for whole in (True, False):
            beside = ways.seen(whole=whole).beside((atom, own))
            assert (beside == fresh.seen(whole=whole).beside((atom, own))).all()


def test_half_a_person_is_no_proof_even_where_it_was_found_before() -> None:
    """What whole people cannot show is a leak, whatever worlds of parts of people are remembered."""
    audience, told = five()
    pool: Pool = {}
    first = in_the_way(audience, FIVE, told, floor=3, following=NONE, pool=pool)
    assert bool(first)
    assert in_the_way(audience, FIVE, told, floor=3, following=NONE, pool=pool) == first


def test_whoever_asks_whether_anything_leaks_is_told_one_thing() -> None:
    audience, told = five()
    every = in_the_way(audience, FIVE, told, floor=3, following=NONE, pool={})
    assert in_the_way(audience, FIVE, told, floor=3, following=NONE, pool={}, most=1) == every[:1]


def test_where_one_way_to_whole_people_takes_too_much_branching_another_may_take_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Beside what is known the search gives up, and finds the world among all."""
    ways, asked = ways_of(None), System.whole
    tries: list[bool] = []

    def gives_up_first(system: System, goal: Numbers, *, about: bool = False) -> Numbers | None:
        tries.append(about)
        if len(tries) == 1:
            raise NotProved("the solver ended with kSolutionLimit")
        return asked(system, goal, about=about)

    monkeypatch.setattr(System, "whole", gives_up_first)
    halves(ways)
    parted = ways.kept.in_parts
    first = parted[divided(parted).any(axis=1)][:1]
    monkeypatch.setattr(ways, "_known", lambda _goal, _least: [*first])
    assert ways._whole(np.zeros(6), np.zeros(6))
    assert len(tries) > 1
