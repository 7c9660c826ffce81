"""Within-group agreement: multilevel on bh1996, lq2002 and cohesion."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from accord.analysis.cross import Cases
from accord.analysis.moments import Numbers
from accord.analysis.table import Scale, item_moments, value_sums
from accord.analysis.tests.reference.files import Data, expected, read
from accord.analysis.within_group_agreement import (
    Centre,
    WithinGroup,
    average_deviation,
    rwg,
    rwg_j,
    uniform_variance,
)
from tests.reference_values import Agreement

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.reference

LEAD = [f"LEAD{item:02}" for item in range(1, 12)]
COHESION = [f"COH{item:02}" for item in range(1, 6)]
FIVE = Scale(1, 5)


def scales(people: Data, items: list[str], by: str, *, listwise: bool = False) -> dict[str, WithinGroup]:
    """rWG(J) of every group; listwise: only people who answered everything."""
    names, index = people.coded(by)
    table = people.table(items, FIVE)
    if listwise:
        table, index = table.of(table.complete), index[table.complete]
    moments = item_moments(table, index, n_groups=len(names))
    sizes = np.bincount(index, minlength=len(names)).tolist()
    return {
        name: rwg_j(moments.group(place), null=uniform_variance(5), people=sizes[place])
        for place, name in enumerate(names)
    }


def members(people: Data, items: list[str], by: str, name: str) -> Numbers:
    rows = [row == name for row in people.text(by)]
    return people.table(items, Scale(0, 30)).values[rows]


@pytest.mark.parametrize("variable", ["HRS", "COHES"])
def test_companies(variable: str, reference: Path, agrees: Agreement) -> None:
    """HRS is no scale of five: 93 of 99 companies come out as 0, as they should."""
    people, values = read(reference / "bh1996_hrs_cohes.csv.gz"), expected(reference)["bh1996"][variable]
    names, index = people.coded("GRP")
    sums = value_sums(people.numbers(variable), index, n_groups=len(names))
    points = dict(zip(names, rwg(sums, null=2.0), strict=True))
    found = [point.value for point in points.values() if point is not None]
    agrees(float(np.mean(found)), values["rwg_mean"], within=1e-6)
    agrees(float(np.median(found)), values["rwg_median"], within=1e-6)
    agrees(found.count(0), values["n_rwg_zero"])
    for row in read(reference / f"expected_bh1996_{variable}_by_group.csv").rows:
        place, point = names.index(row["group"]), points[row["group"]]
        assert point is not None
        deviation = average_deviation(members(people, [variable], "GRP", row["group"]))
        agrees(
            (sums.n[place], point.value, deviation.value, sums.mean[place]),
            tuple(float(row[name]) for name in ("n", "rwg", "adm", "mean")),
            within=1e-6,
        )


def test_leadership(reference: Path, agrees: Agreement) -> None:
    people, values = read(reference / "lq2002_lead.csv"), expected(reference)["lq2002_lead"]
    groups = scales(people, LEAD, "COMPID")
    found = [group.rwg_j.value for group in groups.values()]
    agrees(
        (np.mean(found), np.median(found), min(found), max(found), np.mean(np.array(found) >= 0.7)),
        tuple(values[name] for name in ("mean", "median", "min", "max", "share_ge_70")),
        within=1e-6,
    )
    agrees(np.mean([group.r_star.value for group in groups.values()]), values["lindell_mean"], within=1e-6)
    agrees((FIVE.options, uniform_variance(FIVE.options)), (values["options"], values["ranvar"]))
    deviations = {name: members(people, LEAD, "COMPID", name) for name in groups}
    means = {name: average_deviation(rows, cases=Cases.COMPLETE).value for name, rows in deviations.items()}
    agrees(np.mean(list(means.values())), values["adm_mean"], within=1e-6)
    for row in read(reference / "expected_lq2002_lead_by_group.csv").rows:
        group = groups[row["group"]]
        medians = average_deviation(deviations[row["group"]], centre=Centre.MEDIAN, cases=Cases.COMPLETE)
        agrees(
            (group.n, group.rwg_j.value, group.r_star.value, means[row["group"]], medians.value),
            tuple(float(row[name]) for name in ("n", "rwgj", "rwgj_lindell", "adm", "admd")),
            within=1e-6,
        )


@pytest.mark.parametrize(
    ("name", "by", "listwise"),
    [
        ("by_unit_pairwise_v2.8", "UNIT", False),
        ("by_unit_listwise", "UNIT", True),
        ("by_platoon_pairwise", "UP", False),
        ("by_platoon_listwise", "UP", True),
    ],
)
def test_cohesion_with_a_missing_answer(
    name: str, by: str, listwise: bool, reference: Path, agrees: Agreement
) -> None:
    groups = scales(read(reference / "cohesion.csv"), COHESION, by, listwise=listwise)
    for row in expected(reference)["cohesion"][name]:
        group = groups[row["grpid"]]
        agrees((group.rwg_j.value, group.n), (row["rwg.j"], row["gsize"]), within=1e-6)


def test_one_item_of_cohesion(reference: Path, agrees: Agreement) -> None:
    people, values = read(reference / "cohesion.csv"), expected(reference)["cohesion"]
    names, index = people.coded("UP")
    points = rwg(value_sums(people.numbers("COH01"), index, n_groups=len(names)), null=2.0)
    for row in values["rwg_COH01_platoon"]:
        point = points[names.index(row["grpid"])]
        assert point is not None
        agrees((point.value, point.n), (row["rwg"], row["gsize"]), within=1e-6)


@pytest.mark.parametrize(
    ("name", "items", "by"), [("ad_m_platoon", COHESION, "UP"), ("ad_m_COH02_unit", ["COH02"], "UNIT")]
)
def test_deviations_in_cohesion(
    name: str, items: list[str], by: str, reference: Path, agrees: Agreement
) -> None:
    """`ad.m` leaves out whoever did not answer everything."""
    people = read(reference / "cohesion.csv")
    rows: list[Mapping[str, Any]] = expected(reference)["cohesion"][name]
    for row in rows:
        found = average_deviation(members(people, items, by, row["grpid"]), cases=Cases.COMPLETE)
        agrees((found.value, found.n), (row["AD.M"], row["gsize"]), within=1e-6)
