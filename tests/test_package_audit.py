"""What `make security` says of an audit of packages: a finding is red, silence is said to be silence."""

from typing import Any

from tools.package_audit import Audit, audit_of, words


def report(*packages: dict[str, Any]) -> Audit:
    return audit_of({"dependencies": list(packages), "fixes": []})


SAFE = {"name": "numpy", "version": "2.4.0", "vulns": []}
KNOWN = {
    "name": "django",
    "version": "5.2.1",
    "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["5.2.2", "6.0.1"], "aliases": [], "description": "x"}],
}
SILENT = {"name": "highspy", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def test_a_finding_says_where_it_is_mended() -> None:
    found = report(SAFE, KNOWN)
    assert words(found) == ["django 5.2.1: PYSEC-2026-1, mended in 5.2.2, 6.0.1."]
    assert found.known


def test_where_nothing_is_known_it_says_of_how_many() -> None:
    assert words(report(SAFE)) == ["Nothing is known against 1 packages."]


def test_silence_is_no_clean_bill() -> None:
    assert words(report(SILENT)) == [
        "Nobody answered: no package was audited. Try again where PyPI can be asked."
    ]
    assert words(report(SAFE, SILENT))[0] == "Not audited, since nothing was said of them: highspy."
