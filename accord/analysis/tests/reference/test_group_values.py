"""ICC, variance components, shrinkage, raters: multilevel, lme4 and psych on four sets of data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from accord.analysis.grouping import one_way
from accord.analysis.leniency import crossed_components
from accord.analysis.moments import Sums
from accord.analysis.raters import rater_agreement
from accord.analysis.table import Scale, scale_scores, value_sums
from accord.analysis.tests.reference.files import Data, expected, read
from accord.analysis.variance_components import Components, group_means, shrink, variance_components
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference

ALL_LECTURERS = 1128
"""R divided by all levels of the factor for the two group sizes of InstEval, of which 168 stayed."""

LEAD = [f"LEAD{item:02}" for item in range(1, 12)]


def sums_of(people: Data, variable: str, by: str) -> Sums:
    names, index = people.coded(by)
    return value_sums(people.numbers(variable), index, n_groups=len(names))


def check_anova(sums: Sums, values: Mapping[str, Any], agrees: Agreement) -> None:
    found = one_way(sums)
    by_name = {
        "n": found.n,
        "groups": found.groups,
        "MSB": found.between,
        "MSW": found.within,
        "F": found.f,
        "ICC1": found.icc1.value,
        "ICC2": found.icc2.value,
        "mean_group_size": found.k,
        "n0_balanced_adj": found.k0,
    }
    for name in by_name.keys() & values.keys():
        agrees(by_name[name], values[name], within=1e-6)


def check_reml(found: Components, values: Mapping[str, Any], agrees: Agreement) -> None:
    agrees(
        (found.mean, found.mean_error, found.tau2, found.sigma2, found.icc),
        tuple(values[name] for name in ("intercept", "intercept_se", "tau2", "sigma2", "ICC1_lmer")),
        relative=1e-4,
    )


def check_shrinkage(sums: Sums, names: list[str], rows: Data, agrees: Agreement) -> None:
    groups = group_means(sums)
    found = shrink(groups, variance_components(groups))
    assert len(rows.rows) == len(names)
    for row in rows.rows:
        place = names.index(row["group"])
        agrees(
            (found.deviation[place], found.error[place]),
            (float(row["blup"]), float(row["post_sd"])),
            relative=1e-4,
            within=1e-6,
        )


@pytest.mark.parametrize("variable", ["HRS", "COHES"])
def test_companies(variable: str, reference: Path, agrees: Agreement) -> None:
    people, values = read(reference / "bh1996_hrs_cohes.csv.gz"), expected(reference)["bh1996"][variable]
    sums = sums_of(people, variable, "GRP")
    check_anova(sums, values, agrees)
    check_reml(variance_components(group_means(sums)), values, agrees)
    rows = read(reference / f"expected_bh1996_{variable}_blup.csv")
    check_shrinkage(sums, people.coded("GRP")[0], rows, agrees)


def test_the_scale_mean_of_leadership(reference: Path, agrees: Agreement) -> None:
    people = read(reference / "lq2002_lead.csv")
    names, index = people.coded("COMPID")
    scores = scale_scores(people.table(LEAD, Scale(1, 5)))
    values = expected(reference)["lq2002_lead"]["icc_scale_mean"]
    check_anova(value_sums(scores, index, n_groups=len(names)), values, agrees)


def test_four_platoons(reference: Path, agrees: Agreement) -> None:
    sums = sums_of(read(reference / "cohesion.csv"), "COH01", "UP")
    check_anova(sums, expected(reference)["cohesion"]["icc_COH01_platoon"], agrees)


def test_lecturers(reference: Path, agrees: Agreement) -> None:
    ratings, values = read(reference / "insteval_subset.csv.gz"), expected(reference)["insteval"]
    sums = sums_of(ratings, "y", "d")
    anova, found = dict(values["anova"]), one_way(sums)
    agrees(found.k * found.groups / ALL_LECTURERS, anova.pop("mean_group_size"), within=1e-6)
    agrees(found.k0 * (found.groups - 1) / (ALL_LECTURERS - 1), anova.pop("n0_balanced_adj"), within=1e-6)
    check_anova(sums, anova, agrees)
    check_reml(variance_components(group_means(sums)), values["lmer_target"], agrees)
    lecturers = ratings.coded("d")[0]
    check_shrinkage(sums, lecturers, read(reference / "expected_insteval_lecturer_blup.csv"), agrees)


def test_lecturers_and_their_raters(reference: Path, agrees: Agreement) -> None:
    ratings, values = read(reference / "insteval_subset.csv.gz"), expected(reference)["insteval"]
    raters, targets = ratings.coded("s"), ratings.coded("d")
    sizes = (len(ratings.rows), len(raters[0]), len(targets[0]))
    agrees(sizes, (values["rows"], values["raters"], values["targets"]))
    agrees(sorted(set(map(int, ratings.text("dept")))), values["depts"])
    found = crossed_components(ratings.numbers("y"), raters[1], targets[1])
    crossed = values["lmer_crossed"]
    agrees(
        (found.mean, found.raters, found.targets, found.residual),
        (crossed["intercept"], crossed["var"]["s"], crossed["var"]["d"], crossed["var"]["Residual"]),
        relative=1e-4,
    )


def test_judges(reference: Path, agrees: Agreement) -> None:
    """`psych::ICC` with its intervals; the published table itself stands in test_raters."""
    judges = read(reference / "shrout_fleiss_1979.csv")
    values = expected(reference)["shrout_fleiss"]
    found = rater_agreement(np.stack([judges.numbers(f"J{judge}") for judge in range(1, 5)], axis=1))
    by_type = {
        "ICC1": found.one_way,
        "ICC2": found.random,
        "ICC3": found.fixed,
        "ICC1k": found.one_way_mean,
        "ICC2k": found.random_mean,
        "ICC3k": found.fixed_mean,
    }
    for row in values["psych_ICC"]:
        icc = by_type[row["type"]]
        agrees((icc.value, icc.low, icc.high), (row["ICC"], row["lo"], row["hi"]), within=1e-6)
        agrees(found.f_one_way if "1" in row["type"] else found.f_two_way, row["F"], within=1e-6)
        name = f"ICC({row['type'][3]},{row['type'][4:] or '1'})"
        agrees(round(icc.value, 2), values["published"][name])
