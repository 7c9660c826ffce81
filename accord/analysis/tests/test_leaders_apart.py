"""Leaders by organisation: nobody works out another leader's report from groups and all together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from accord.analysis.cells import Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.leaders import LeadersBefore, leaders_together
from accord.analysis.disclosure.leaders_apart import Apart, groups_apart, leaders_apart
from accord.analysis.disclosure.movers import Moved

MIDDLE = [3.2, 3.4, 3.1, 3.6, 3.7]
GROUPS = st.lists(st.lists(st.floats(1, 5), min_size=5, max_size=7), min_size=2, max_size=3)


def told(groups: list[list[float]], before: LeadersBefore | None = None) -> tuple[Cell, list[Cell]]:
    """Return what is told of all leaders, and of each group."""
    means = [mean for group in groups for mean in group]
    together = leaders_together(means, options=5, before=before)
    apart = [Apart(means=group) for group in groups]
    return together, leaders_apart(apart, together=together, before=before, options=5)


def test_it_works() -> None:
    _together, cells = told([MIDDLE, [2.9, 3.3, 3.0, 3.2, 3.1, 3.3]])
    assert [(cell.n, cell.mean) for cell in cells if isinstance(cell, Shown)] == [(5, 3.4), (6, 3.1)]


@pytest.mark.parametrize(
    ("leaders", "groups"),
    [
        ({"council": 6, "kestrel": 5}, (("council",), ("kestrel",))),
        ({"kestrel": 5, "council": 6}, (("kestrel",), ("council",))),
        ({"council": 6, "kestrel": 5, "harbour": 0}, (("council",), ("kestrel",))),
        ({"council": 7, "kestrel": 3, "harbour": 2}, (("council",), ("kestrel", "harbour"))),
        ({"council": 7, "kestrel": 6, "harbour": 1}, (("council",), ("harbour", "kestrel"))),
        ({"council": 6, "harbour": 4}, ()),
        ({"council": 4, "kestrel": 4}, ()),
        ({}, ()),
    ],
)
def test_no_organisation_is_left_over_with_fewer_than_five(
    leaders: dict[str, int], groups: tuple[tuple[str, ...], ...]
) -> None:
    assert groups_apart(leaders) == groups


def test_where_one_group_has_too_few_nothing_is_told_of_any() -> None:
    _together, cells = told([MIDDLE, MIDDLE[:4]])
    assert cells == [Suppressed(Reason.TOO_FEW)] * 2


def test_where_nothing_is_told_of_all_together_nothing_is_told_of_any_group() -> None:
    groups = [Apart(means=MIDDLE), Apart(means=[*MIDDLE, 3.3])]
    cells = leaders_apart(groups, together=Suppressed(Reason.CHANGED), options=5)
    assert cells == [Suppressed(Reason.WOULD_FOLLOW)] * 2


@pytest.mark.parametrize("of_all", [True, False])
def test_whoever_came_or_went_is_not_the_difference_of_two_years(of_all: bool) -> None:
    before = LeadersBefore(cell=leaders_together([3.0] * 6, options=5), moved=Moved(left=1))
    apart = Apart(means=[3.0] * 5)
    other = Apart(means=MIDDLE[:4] + [3.0] * 2, before=None if of_all else before)
    few = LeadersBefore(cell=leaders_together([3.0] * 9, options=5), moved=Moved(left=1))
    cells = leaders_apart(
        [apart, other],
        together=leaders_together([3.0] * 9, options=5),
        before=few if of_all else None,
        options=5,
    )
    assert cells == [Suppressed(Reason.CHANGED)] * 2


def test_what_stands_of_each_group_alone_may_not_stand_beside_all_together() -> None:
    """Five in a range above 3.8, five at 2.8, and all ten at 3.6: the first five make 21.3 to 22.8. Who is
    one of them and stands at 2 knows the other four to make 19.3 at least, so each of them to be above 4.
    """
    high, middle = [4.4] * 5, [2.8] * 5
    together, cells = told([high, middle])
    assert isinstance(together, Shown)
    assert [type(leaders_together(each, options=5)) for each in (high, middle)] == [Banded, Shown]
    assert cells == [Suppressed(Reason.WOULD_FOLLOW)] * 2


@pytest.mark.parametrize("cell", [Shown(n=11, mean=3.3, low=3.0, high=3.6), Suppressed(Reason.VALUE)])
def test_where_nobody_moved_or_nothing_was_told_a_year_before_holds_nothing_back(cell: Cell) -> None:
    """Where nothing was told it does not matter who left."""
    moved = Moved(left=1) if isinstance(cell, Suppressed) else Moved()
    _together, cells = told([MIDDLE, [*MIDDLE, 3.3]], LeadersBefore(cell=cell, moved=moved))
    assert [type(found) for found in cells] == [Shown, Shown]


def test_just_half_the_scale_is_enough() -> None:
    """Of ten below 1.6 and five below 2.2 each may have had up to 3 for whoever has a 5, and no more."""
    together, cells = told([[1.5] * 5, [1.5] * 5])
    assert together == Banded(low=1.0, high=1.6, n=10)
    assert cells == [Banded(low=1.0, high=2.2, n=5)] * 2


ENDS = st.sampled_from([1.4, 1.8, 2.2, 2.6, 3.0, 3.4, 3.8, 4.2, 4.6])


@pytest.mark.slow
@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(5, 7), ENDS), min_size=2, max_size=3))
def test_it_is_told_just_where_no_reader_could_work_out_another(drawn: list[tuple[int, float]]) -> None:
    """Against a linear programme for every whole mean that one of each group could have, and for none."""
    groups = [[mean] * n for n, mean in drawn]
    together, cells = told(groups)
    alone = [leaders_together(means, options=5) for means in groups]
    least = _narrowest([together, *alone], [n for n, _mean in drawn])
    if abs(least - 2) > 1e-6:
        assert isinstance(cells[0], Suppressed) == (least < 2)
        assert cells == (alone if least > 2 else [Suppressed(Reason.WOULD_FOLLOW)] * len(groups))


def _narrowest(cells: list[Cell], sizes: list[int]) -> float:
    """Within how many points somebody may know another's mean; cells: all together, then by group."""
    found = [
        _width(cells, sizes, of, reader, own)
        for of in range(len(sizes))
        for reader in (None, *range(len(sizes)))
        for own in ((1, 2, 3, 4, 5) if reader is not None else (0,))
    ]
    return min((width for width in found if width is not None), default=float("inf"))


def _width(cells: list[Cell], sizes: list[int], of: int, reader: int | None, own: int) -> float | None:
    """How far one leader of a group can vary beside a reader with this mean; None where nobody can have it.

    The first unknown is that leader, the others are the sums of all other leaders of each group.
    """
    rest = [n - (place == of) - (place == reader) for place, n in enumerate(sizes)]
    member = np.column_stack([np.arange(len(sizes)) == of, np.eye(len(sizes))])
    known = np.array([own * (place == reader) for place in range(len(sizes))])
    rows = np.vstack([member.sum(axis=0), member])
    edges = [_edges(cell) for cell in cells]
    low = np.array([n * edge[0] for n, edge in zip([sum(sizes), *sizes], edges, strict=True)])
    high = np.array([n * edge[1] for n, edge in zip([sum(sizes), *sizes], edges, strict=True)])
    less = np.array([known.sum(), *known])
    bounds = [(1, 5), *((n, 5 * n) for n in rest)]
    ends = [
        linprog(
            sign * (np.arange(len(sizes) + 1) == 0),
            A_ub=np.vstack([rows, -rows]),
            b_ub=np.concatenate([high - less, less - low]),
            bounds=bounds,
        )
        for sign in (1, -1)
    ]
    low_end, high_end = (end.fun for end in ends)
    return None if low_end is None or high_end is None else float(-high_end - low_end)


def _edges(cell: Cell) -> tuple[float, float]:
    """Between which means a figure lies."""
    assert isinstance(cell, Shown | Banded)
    return (cell.low, cell.high) if isinstance(cell, Banded) else (cell.mean - 0.05, cell.mean + 0.05)


@settings(max_examples=25)
@given(GROUPS, st.integers(0, 20), st.integers(0, 20))
def test_no_leader_knows_another_within_half_the_scale(
    groups: list[list[float]], reader: int, other: int
) -> None:
    """A linear programme finds how far another leader's mean can vary, by all that is told and the own."""
    together, cells = told(groups)
    means = [mean for group in groups for mean in group]
    at, of = reader % len(means), other % len(means)
    if at == of or any(isinstance(cell, Suppressed) for cell in cells):
        return
    rows, edges = [], []
    first = 0
    for cell, group in [(together, means), *zip(cells, groups, strict=True)]:
        member = np.zeros(len(means))
        start = 0 if group is means else first
        member[start : start + len(group)] = 1
        first += 0 if group is means else len(group)
        low, high = _edges(cell)
        rows += [member, -member]
        edges += [len(group) * high, -len(group) * low]
    bounds = [(1.0, 5.0)] * len(means)
    bounds[at] = (means[at], means[at])
    sought = np.zeros(len(means))
    sought[of] = 1
    least, most = (
        sign * (linprog(sign * sought, A_ub=rows, b_ub=edges, bounds=bounds).fun or 0.0) for sign in (1, -1)
    )
    assert most - least >= 2 - 1e-6
