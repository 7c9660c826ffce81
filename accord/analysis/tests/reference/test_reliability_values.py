"""Alpha, its items and omega: psych, multilevel and lavaan on bfi and lq2002."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from accord.analysis import omega, reliability
from accord.analysis.cross import Cases
from accord.analysis.table import AnswerTable, Scale
from accord.analysis.tests.reference.files import expected, read, whole
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference

REVERSED = {"A": ["A1"], "C": ["C4", "C5"], "E": ["E1", "E2"]}
LEAD = [f"LEAD{item:02}" for item in range(1, 12)]


def check(table: AnswerTable, values: Mapping[str, Any], agrees: Agreement) -> None:
    """Every value of one scale. psych takes pairwise covariances where it does not say otherwise."""
    complete, pairwise = whole(table).covariance(), whole(table).covariance(Cases.PAIRWISE)
    agrees(pairwise.n, values["n"])
    agrees(complete.n, values["n_complete"])
    agrees(reliability.cronbach_alpha(pairwise).value, values["alpha_raw_pairwise"], within=1e-6)
    listwise = reliability.cronbach_alpha(complete)
    agrees(listwise.value, values["alpha_listwise"], within=1e-6)
    agrees((listwise.low, listwise.high), values["alpha_feldt_ci"], within=1e-6)
    agrees(reliability.standardised_alpha(pairwise).value, values["alpha_std"], within=1e-6)
    agrees(reliability.guttman_lambda6(pairwise).value, values["lambda6_smc"], within=1e-6)
    agrees(reliability.mean_correlation(pairwise), values["mean_r"], within=1e-6)
    for item in reliability.each_item(pairwise):
        agrees(item.alpha_if_dropped, values["alpha_if_dropped"][item.item], within=1e-6)
        agrees(item.item_rest, values["r_drop"][item.item], within=1e-6)
    agrees(omega.omega_total(complete).value, values["omega_cfa_ml_cov"], within=1e-4)
    agrees(omega.omega_standardised(pairwise).value, values["omega_1f_minres_cor"], within=1e-3)


@pytest.mark.parametrize("scale", REVERSED)
def test_bfi(scale: str, reference: Path, agrees: Agreement) -> None:
    people = read(reference / "bfi_ace.csv.gz")
    table = people.table([f"{scale}{item}" for item in range(1, 6)], Scale(1, 6)).reversed(REVERSED[scale])
    check(table, expected(reference)["bfi"][scale], agrees)


def test_leadership(reference: Path, agrees: Agreement) -> None:
    table = read(reference / "lq2002_lead.csv").table(LEAD, Scale(1, 5))
    check(table, expected(reference)["lq2002_lead"]["reliability"], agrees)


def test_a_general_factor_of_leadership(reference: Path, agrees: Agreement) -> None:
    """`psych::omega(nfactors = 3)`, whose solution lies at the bound too."""
    found = whole(read(reference / "lq2002_lead.csv").table(LEAD, Scale(1, 5))).covariance()
    values = expected(reference)["lq2002_lead"]["omega3"]
    hierarchical = omega.omega_hierarchical(found, factors=values["nfactors"])
    agrees(hierarchical.general, values["omega_h"], within=1e-3)
    agrees(hierarchical.total, values["omega_total"], within=1e-3)
    agrees(reliability.standardised_alpha(found).value, values["alpha"], within=1e-6)
