"""Profiles: cor and the formulae in R on the Civil Service People Survey."""

from pathlib import Path

import numpy as np
import pytest

from accord.analysis.change import paired_change
from accord.analysis.culture import profile_distance
from accord.analysis.table import value_sums
from accord.analysis.tests.reference.files import Data, expected, read
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference

NOT_THEMES = {"group", "organisation", "response_rate", "engagement_index"}


def organisations(reference: Path, year: int) -> tuple[Data, Data]:
    """The published benchmark (the first row), and the organisations."""
    rows = read(reference / f"csps_{year}_organisations.csv").rows
    return Data(rows[:1]), Data(rows[1:])


def test_medians_are_the_published_benchmark(reference: Path, agrees: Agreement) -> None:
    published, found = organisations(reference, 2014)
    values = expected(reference)["csps"]
    for theme, benchmark in values["published_benchmark_median"].items():
        agrees(float(published.numbers(theme)[0]), benchmark)
        agrees(float(np.nanmedian(found.numbers(theme))), values["computed_median"][theme])


def test_pairs_of_organisations(reference: Path, agrees: Agreement) -> None:
    _, found = organisations(reference, 2014)
    themes = [column for column in found.rows[0] if column not in NOT_THEMES]
    profiles = {
        row["organisation"]: np.array([float(row[theme]) for theme in themes])
        for row in found.rows[:40]
        if all(row[theme] for theme in themes)
    }
    for row in expected(reference)["csps"]["pairs"]:
        distance = profile_distance(profiles[row["a"]], profiles[row["b"]])
        agrees(
            (
                distance.shape,
                distance.rank_shape,
                distance.euclidean,
                distance.elevation,
                distance.double_entry,
                distance.cosine,
            ),
            tuple(
                row[name]
                for name in ("pearson", "spearman", "euclid", "elevation_diff", "icc_double_entry", "cosine")
            ),
            within=1e-6,
        )


def test_gaps_to_the_benchmark(reference: Path, agrees: Agreement) -> None:
    published, found = organisations(reference, 2014)
    index = dict(zip(found.text("organisation"), found.numbers("engagement_index"), strict=True))
    for row in expected(reference)["csps"]["gap_to_benchmark"]:
        agrees(index[row["org"]] - published.numbers("engagement_index")[0], row["gap"], within=1e-6)


def test_change_of_engagement(reference: Path, agrees: Agreement) -> None:
    years = [organisations(reference, year)[1] for year in (2014, 2015)]
    first, second = (
        dict(zip(year.text("organisation"), year.numbers("engagement_index"), strict=True)) for year in years
    )
    values = expected(reference)["csps"]["change"]
    both = [name for name in first if name in second]
    before, after = (np.array([year[name] for name in both]) for year in (first, second))
    found = paired_change(value_sums(after - before, np.zeros(len(both), dtype=np.int64), n_groups=1))
    agrees(found.estimate.n, values["matched"])
    agrees((found.estimate.value, found.sd), (values["mean"], values["sd"]), within=1e-6)
    agrees(float(np.median(after - before)), values["median"])
    agrees(float(np.corrcoef(before, after)[0, 1]), values["pearson_year_to_year"], within=1e-6)
