"""Change: t.test and lmer on three waves of univbct."""

from pathlib import Path

import pytest

from accord.analysis.change import Verdict, changes, linked, paired_change
from accord.analysis.means import Sample, t_interval
from accord.analysis.moments import Sums
from accord.analysis.spread import Spread
from accord.analysis.table import value_sums
from accord.analysis.tests.reference.files import expected, read
from accord.analysis.variance_components import group_means, shrink, variance_components
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference


def differences(reference: Path, wave: str) -> tuple[list[str], Sums]:
    """Later less first commitment, per unit, of people who answered both times."""
    people = read(reference / "univbct_commit_wide.csv")
    units, index = people.coded("UNIT")
    change = people.numbers(f"COMMIT{wave}") - people.numbers("COMMIT1")
    return units, value_sums(change, index, n_groups=len(units))


@pytest.mark.parametrize("wave", ["2", "3"])
def test_everybody(wave: str, reference: Path, agrees: Agreement) -> None:
    _, sums = differences(reference, wave)
    values = expected(reference)["univbct"][f"commit_1_{wave}"]
    found = paired_change(sums)
    estimate = found.estimate
    agrees(estimate.n, values["pairs"])
    agrees((estimate.value, found.sd), (values["mean"], values["sd"]), within=1e-6)
    agrees((estimate.low, estimate.high), values["ci"], within=1e-6)
    agrees((found.p_value, found.d), (values["p"], values["d_z"]), within=1e-6)
    assert found.verdict is Verdict.DOWN
    components = variance_components(group_means(sums))
    agrees(
        (
            components.mean,
            components.mean_error,
            components.tau2,
            components.sigma2,
            components.icc,
        ),
        tuple(values[name] for name in ("intercept", "intercept_se", "tau2", "sigma2", "ICC1_lmer")),
        relative=1e-4,
    )


@pytest.mark.parametrize("wave", ["2", "3"])
def test_each_unit(wave: str, reference: Path, agrees: Agreement) -> None:
    """A t interval of its own for units of two and more; and what empirical Bayes makes of each."""
    units, sums = differences(reference, wave)
    answered = [unit for unit, n in zip(units, sums.n, strict=True) if n]
    groups = group_means(sums)
    shrunken = shrink(groups, variance_components(groups))
    found = dict(zip(units, changes(linked(sums)), strict=True))
    for row in read(reference / f"expected_univbct_commit1{wave}_by_unit.csv").rows:
        place, change = units.index(row["group"]), found[row["group"]]
        assert change is not None
        agrees((sums.n[place], change.plain), (int(row["n"]), float(row["mean"])), within=1e-6)
        agrees(change.estimate.value, float(row["eb_change"]), relative=1e-4)
        agrees(shrunken.error[answered.index(row["group"])], float(row["post_sd"]), relative=1e-4)
        if row["t_lo"]:
            n, variance = int(sums.n[place]), float(sums.variance[place])
            own = t_interval(Sample(n=n, invited=None, mean=change.plain, spread=Spread(variance, n - 1)))
            agrees(
                (variance**0.5, own.low, own.high),
                tuple(float(row[name]) for name in ("sd", "t_lo", "t_hi")),
                within=1e-6,
            )
