"""Distributions beside means: what is not proved of them in time, and of whom nothing has to be proved."""

import numpy as np
import pytest

from accord.analysis.disclosure.audience import TOTAL, crossed
from accord.analysis.disclosure.audit import NONE
from accord.analysis.disclosure.shapes import MOST_ATOMS, in_the_way
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.ways import Told, Ways
from accord.analysis.disclosure.worlds import Merged
from accord.analysis.moments import Counts
from accord.analysis.published import Cut

EVENLY = [2, 3, 4, 3, 2]


def told_of(counts: Counts, *, shaped: bool = True) -> Told:
    total = int(counts @ np.arange(1, 6))
    return Told(total=Range(total, total), distribution=tuple(counts.tolist()) if shaped else None)


@pytest.mark.parametrize(("tiers", "stands"), [(2, True), (6, False)])
def test_in_a_large_table_a_distribution_stands_only_where_nobody_needs_a_world_of_the_own(
    tiers: int, stands: bool
) -> None:
    """Pairs who gave a 2 and a 4: none hides the other, so that each has to be proved. Of few pairs that is
    done; of more than a search can try, nothing is believed, and every distribution goes.
    """
    table = np.pad(np.full((7, tiers), 2), ((0, 1), (0, 1)))
    audience = crossed(table)
    counts = audience.people[:, None] // 2 * np.array([0, 1, 0, 1, 0])
    groups = [place for place in audience.places if place[0] is not Cut.EVERYONE]
    whole = {TOTAL: told_of(counts.sum(axis=0))}
    told = whole | {
        place: told_of(counts[audience.member[audience.places.index(place)]].sum(axis=0), shaped=False)
        for place in groups
    }
    assert (7 * tiers > MOST_ATOMS) is not stands
    found = in_the_way(audience, counts, told, floor=1, following=NONE, pool={})
    assert found == ([] if stands else [frozenset([TOTAL])])


def test_of_whom_nothing_is_told_no_distribution_tells() -> None:
    """Those who would follow from sums stand partly outside everything that is told."""
    audience = crossed(np.array([[14, 0], [14, 0], [0, 0]]))
    counts = np.array([EVENLY, [0] * 5, EVENLY, [0] * 5, [0] * 5, [0] * 5])
    one = (Cut.ORGANISATION, 0)
    both = np.ones((1, 6), dtype=bool)
    found = in_the_way(audience, counts, {one: told_of(np.array(EVENLY))}, floor=5, following=both, pool={})
    assert found == []


def test_of_two_who_gave_one_answer_each_whoever_was_one_knows_the_other() -> None:
    """Nobody can answer otherwise: of two answers each was given once."""
    audience = crossed(np.array([[2], [0]]))
    told = {TOTAL: Told(total=Range(3, 3), distribution=(1, 1))}
    counts = np.array([[1, 1], [0, 0]])
    found = in_the_way(audience, counts, told, floor=1, following=NONE, pool={})
    assert found == [frozenset([TOTAL])]


@pytest.mark.parametrize(
    ("people", "answers"),
    [
        ([[4, 1], [2, 3]], [[0, 0, 1, 3, 0], [0, 1, 0, 0, 0], [0, 0, 2, 0, 0], [1, 1, 0, 0, 1]]),
        ([[4, 1], [3, 3]], [[0, 0, 1, 2, 1], [0, 1, 0, 0, 0], [0, 0, 1, 1, 1], [0, 1, 0, 2, 0]]),
        ([[4, 1], [3, 2]], [[2, 0, 0, 1, 1], [0, 0, 0, 0, 1], [2, 1, 0, 0, 0], [0, 0, 2, 0, 0]]),
    ],
)
def test_of_a_few_who_share_an_atom_what_they_have_most_of_is_asked_and_not_what_the_atom_has(
    people: list[list[int]], answers: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sum of each organisation is told, so that no world has more of the atom; those inside can still
    have more. Found by comparing with a proof that asked the atom, and drew no worlds.
    """
    audience = crossed(np.pad(np.array(people), ((0, 1), (0, 1))))
    counts = np.zeros((audience.people.size, 5), dtype=np.int64)
    counts[audience.people > 0] = answers
    told = {TOTAL: told_of(counts.sum(axis=0))} | {
        place: told_of(counts[audience.member[audience.places.index(place)]].sum(axis=0), shaped=False)
        for place in audience.of(Cut.ORGANISATION)[:2]
    }
    monkeypatch.setattr(Ways, "draw", lambda _ways: None)
    assert in_the_way(audience, counts, told, floor=5, following=NONE, pool={}) == []
    monkeypatch.setattr(Merged, "splits", lambda _merged, _part: False)
    assert in_the_way(audience, counts, told, floor=5, following=NONE, pool={}) != []
