"""Against R 4.2.2 on public data, whose folder ACCORD_REFERENCE names."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from accord.analysis.means import Sample, mean_interval
from accord.analysis.moments import count_answers
from accord.analysis.spread import Spread, pooled_spread

pytestmark = pytest.mark.reference


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="") as text:
        return list(csv.DictReader(text))


def coded(names: list[str]) -> tuple[list[str], NDArray[np.int64]]:
    groups = sorted(set(names))
    return groups, np.array([groups.index(name) for name in names], dtype=np.int64)


def test_variances_per_company(reference: Path) -> None:
    """r*WG(J) is 1 - mean variance of the items / 2: `multilevel::rwg.j.lindell` on 49 companies."""
    people = rows(reference / "lq2002_lead.csv")
    answers = np.array(
        [[int(person[f"LEAD{item:02}"]) for item in range(1, 12)] for person in people], np.int8
    )
    groups, index = coded([person["COMPID"] for person in people])
    moments = count_answers(answers, index, n_groups=len(groups), options=5)
    for expected in rows(reference / "expected_lq2002_lead_by_group.csv"):
        counts = moments.counts[groups.index(expected["group"])]
        variances = [pooled_spread(item[None, :]).variance for item in counts]
        assert 1 - np.mean(variances) / 2 == pytest.approx(float(expected["rwgj_lindell"]), abs=1e-6)
        assert {int(expected["n"])} == set(counts.sum(axis=1).tolist())


def test_pooled_variance_of_platoons(reference: Path) -> None:
    """The mean square within of `aov(COH01 ~ platoon)`."""
    people = rows(reference / "cohesion.csv")
    answers = np.array([[int(person["COH01"])] for person in people], np.int8)
    groups, index = coded([person["UP"] for person in people])
    moments = count_answers(answers, index, n_groups=len(groups), options=5)
    expected = json.loads((reference / "expected.json").read_text())["cohesion"]["icc_COH01_platoon"]
    assert pooled_spread(moments.counts[:, 0]).variance == pytest.approx(expected["MSW"], abs=1e-6)


def test_t_intervals_per_unit(reference: Path) -> None:
    """`t.test` of the change of commitment in each unit; the scale is moved up so that nothing is clamped."""
    up, endless = 10.0, 10**12
    for unit in rows(reference / "expected_univbct_commit12_by_unit.csv"):
        if not unit["t_lo"]:
            continue
        n, variance = int(unit["n"]), float(unit["sd"]) ** 2
        sample = Sample(n=n, invited=endless, mean=float(unit["mean"]) + up, spread=Spread(variance, n - 1))
        found = mean_interval(sample, options=100)
        expected = (float(unit["t_lo"]), float(unit["t_hi"]))
        assert (found.low - up, found.high - up) == pytest.approx(expected, abs=1e-6)
