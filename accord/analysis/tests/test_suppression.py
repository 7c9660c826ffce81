"""Hiding further sums: published tables, whose facts stand here or in the folder that ACCORD_REFERENCE
names.
"""

import csv
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from accord.analysis.disclosure import suppression
from accord.analysis.disclosure.suppression import Protections, Shield, bounds, hide
from accord.analysis.errors import NotProved

Flags = NDArray[np.bool_]
INNER = np.array([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
"""Fischetti and Salazar's table of enterprises by activity and region; 22 is confidential."""


def with_margins(inner: NDArray[np.int64]) -> Flags:
    """The sums of a table over its cells: the cells, the rows, the columns, the total."""
    rows, columns = (axis.ravel() for axis in np.indices(inner.shape))
    return np.vstack(
        [
            np.eye(inner.size, dtype=bool),
            *(rows == row for row in range(inner.shape[0])),
            *(columns == column for column in range(inner.shape[1])),
            np.full(inner.size, True),
        ]
    )


def protections(
    member: Flags, counts: NDArray[np.int64], up: dict[int, float], down: dict[int, float]
) -> Protections:
    """Let sums be able to rise and fall so far; the attacker knows that no count is below zero."""
    goals = [member[place].astype(float) for place in up] + [-member[place].astype(float) for place in down]
    return Protections(
        goals=sparse.csr_array(np.array(goals)),
        need=np.array([*up.values(), *down.values()]),
        low=-counts.astype(np.float64),
        high=np.full(counts.size, np.inf),
    )


def test_it_works() -> None:
    """The least cost is 59, and the attacker then knows 22 to lie between 5 and 30 (found by trying all
    256).
    """
    member, counts, secret = with_margins(INNER), INNER.ravel(), 5
    shield = Shield(member, [protections(member, counts, {secret: 5.0}, {secret: 5.0})])
    sums = member @ counts
    hidden = hide(shield, weights=sums.astype(np.float64), hidden=[secret], kept=range(9, 16))
    assert sums[list(hidden)].sum() == 59
    published = [place for place in range(16) if place not in hidden]
    assert bounds(member, sums, published, member[secret].astype(np.float64)) == (5, 30)


def test_alone_a_hidden_cell_follows_from_its_row() -> None:
    member, counts = with_margins(INNER), INNER.ravel()
    published = [place for place in range(16) if place != 5]
    assert bounds(member, member @ counts, published, member[5].astype(np.float64)) == (22, 22)


def test_what_must_be_kept_may_leave_no_safe_choice() -> None:
    member, counts = with_margins(INNER), INNER.ravel()
    shield = Shield(member, [protections(member, counts, {5: 5.0}, {})])
    with pytest.raises(NotProved, match="must be kept"):
        hide(shield, weights=np.ones(16), hidden=[5], kept=[place for place in range(16) if place != 5])


def test_a_search_that_does_not_end_in_time_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "MOST_ROUNDS", 1)
    member, counts = with_margins(INNER), INNER.ravel()
    shield = Shield(member, [protections(member, counts, {5: 5.0}, {5: 5.0})])
    with pytest.raises(NotProved, match="after 1 rounds"):
        hide(shield, weights=np.ones(16), hidden=[5], kept=range(9, 16))


def test_of_limits_that_no_movement_obeys_nothing_is_proved() -> None:
    """A count is said to rise by one at least, and its own sum is published."""
    wrong = Protections(
        goals=sparse.csr_array(np.ones((1, 1))), need=np.ones(1), low=np.ones(1), high=np.full(1, 2.0)
    )
    with pytest.raises(NotProved, match="contradicts itself"):
        Shield(np.array([[True]]), [wrong]).breaches([0])


def test_what_is_tied_goes_together() -> None:
    member, counts = with_margins(INNER), INNER.ravel()
    shield = Shield(member, [protections(member, counts, {5: 5.0}, {5: 5.0})])
    hidden = hide(shield, weights=np.ones(16), hidden=[5], kept=range(9, 16), ties=[frozenset({2, 0})])
    assert hidden >= {0, 2} or hidden.isdisjoint({0, 2})


class Table:
    """A table of Statistics Norway (SSBtools, fictitious), with what R found for it."""

    def __init__(self, folder: Path, name: str, levels: tuple[str, ...]) -> None:
        inner = self._rows(folder / f"{name}.csv")
        self.cells = self._rows(folder / f"expected_{name}_suppression.csv")
        self.member: Flags = np.array(
            [
                [
                    cell["region"] in {"Total", *(row[level] for level in levels)}
                    and cell["hovedint"] in {"Total", row["hovedint"]}
                    for row in inner
                ]
                for cell in self.cells
            ]
        )
        self.counts = np.array([int(row["ant"]) for row in inner])
        self.sums = np.asarray(self.member @ self.counts)

    def marked(self, column: str) -> list[int]:
        return [place for place, cell in enumerate(self.cells) if cell[column] == "TRUE"]

    def bounds(self, hidden: "list[int] | frozenset[int]", place: int) -> tuple[float, float]:
        published = [other for other in range(len(self.cells)) if other not in hidden]
        return bounds(self.member, self.sums, published, self.member[place].astype(np.float64))

    @staticmethod
    def _rows(file: Path) -> list[dict[str, str]]:
        with file.open(newline="") as text:
            return list(csv.DictReader(text))


TABLES = pytest.mark.parametrize(
    ("name", "levels"), [("ssb_z1", ("region",)), ("ssb_z2", ("region", "fylke", "kostragr"))]
)


@pytest.mark.reference
@TABLES
def test_bounds_are_those_of_the_reference(reference: Path, name: str, levels: tuple[str, ...]) -> None:
    """`Rglpk` on the patterns "primary cells only" and `GaussSuppression::SuppressSmallCounts`."""
    table = Table(reference, name, levels)
    assert table.sums.tolist() == [int(cell["count"]) for cell in table.cells]
    for pattern, marked in (("primary_only", "primary"), ("gauss", "gauss_suppressed")):
        hidden = table.marked(marked)
        for place in table.marked("primary"):
            expected = tuple(float(table.cells[place][f"{end}_{pattern}"]) for end in ("lo", "hi"))
            assert table.bounds(hidden, place) == pytest.approx(expected, abs=1e-6)


@pytest.mark.reference
@TABLES
@pytest.mark.parametrize("weigh", ["cells", "counts"])
def test_as_safe_as_the_reference_and_no_dearer(
    reference: Path, name: str, levels: tuple[str, ...], weigh: str
) -> None:
    table = Table(reference, name, levels)
    primary = table.marked("primary")
    up = {place: float(table.cells[place]["hi_gauss"]) - table.sums[place] for place in primary}
    down = {place: table.sums[place] - float(table.cells[place]["lo_gauss"]) for place in primary}
    weights = np.maximum(table.sums, 1).astype(np.float64) if weigh == "counts" else np.ones(table.sums.size)
    shield = Shield(table.member, [protections(table.member, table.counts, up, down)])
    hidden = hide(shield, weights=weights, hidden=primary, kept=np.flatnonzero(table.sums == 0).tolist())
    for place in primary:
        low, high = table.bounds(hidden, place)
        assert high >= table.sums[place] + up[place] - 1e-6
        assert low <= table.sums[place] - down[place] + 1e-6
    assert weights[list(hidden)].sum() <= weights[table.marked("gauss_suppressed")].sum()


@pytest.mark.slow
@pytest.mark.reference
@TABLES
def test_every_small_count_can_be_five_more(reference: Path, name: str, levels: tuple[str, ...]) -> None:
    """The threshold of five, as wide as required; here the pattern of the reference falls short."""
    table = Table(reference, name, levels)
    primary = table.marked("primary")
    shield = Shield(table.member, [protections(table.member, table.counts, dict.fromkeys(primary, 5.0), {})])
    hidden = hide(
        shield,
        weights=np.log(np.maximum(table.sums, 2)),
        hidden=primary,
        kept=np.flatnonzero(table.sums == 0).tolist(),
    )
    assert all(table.bounds(hidden, place)[1] >= table.sums[place] + 5 - 1e-6 for place in primary)
    gauss = table.marked("gauss_suppressed")
    assert any(table.bounds(gauss, place)[1] < table.sums[place] + 5 for place in primary)
