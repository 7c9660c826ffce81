"""`accord figures` on the reference data gives the numbers of R."""

import json
from pathlib import Path

import pytest

from accord.analysis.tests.reference.files import expected, read
from accord.gateways.command import main
from tests.reference_values import Agreement

pytestmark = pytest.mark.reference

LEAD = ",".join(f"LEAD{item:02}" for item in range(1, 12))


def test_leadership(reference: Path, agrees: Agreement, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(reference / "lq2002_lead.csv")
    assert main.main(["figures", file, "--items", LEAD, "--scale", "1:5", "--group", "COMPID", "--json"]) == 0
    found, values = json.loads(capsys.readouterr().out), expected(reference)["lq2002_lead"]
    agrees(found["reliability"]["alpha"], values["reliability"]["alpha_listwise"], within=1e-6)
    agrees(found["reliability"]["omega"], values["reliability"]["omega_cfa_ml_cov"], within=1e-4)
    agrees(found["icc"]["icc1"], values["icc_scale_mean"]["ICC1"], within=1e-6)
    agrees(found["icc"]["icc2"], values["icc_scale_mean"]["ICC2"], within=1e-6)
    for row in read(reference / "expected_lq2002_lead_by_group.csv").rows:
        group = found["within_group_agreement"][row["group"]]
        agrees(
            (group["n"], group["rwgj"], group["rwgj_lindell"], group["ad_mean"], group["ad_median"]),
            tuple(float(row[name]) for name in ("n", "rwgj", "rwgj_lindell", "adm", "admd")),
            within=1e-6,
        )
