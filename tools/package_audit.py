"""What is known against the packages that we install: pip-audit asks the vulnerability service of PyPI.

Returns 1 only for a finding. Where nobody answers, or not about a package, that is said in words: silence is
no clean bill.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
COMMAND = (
    "pip-audit",
    *("--disable-pip", "--require-hashes", "--vulnerability-service", "pypi"),
    *("--format", "json", "--progress-spinner", "off", "--timeout", "15"),
)
Known = tuple[str, str, str]
"""Package and version, name of the vulnerability, versions in which it is mended."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found of some packages: what is known against them, and those of which nothing was said."""

    known: frozenset[Known]
    answered: frozenset[str]
    unanswered: frozenset[str]


def audit_of(report: dict[str, Any]) -> Audit:
    """Return what a report of pip-audit says."""
    packages = report["dependencies"]
    heard = [package for package in packages if "skip_reason" not in package]
    known = {
        (f"{package['name']} {package['version']}", found["id"], ", ".join(found["fix_versions"]))
        for package in heard
        for found in package["vulns"]
    }
    names = frozenset(package["name"] for package in heard)
    return Audit(frozenset(known), names, frozenset(package["name"] for package in packages) - names)


def words(audit: Audit) -> list[str]:
    """Return the result as sentences."""
    lines = [
        f"{package}: {name}, mended in {mended or 'no version yet'}."
        for package, name, mended in sorted(audit.known)
    ]
    if not audit.answered:
        lines.append("Nobody answered: no package was audited. Try again where PyPI can be asked.")
    elif audit.unanswered:
        lines.append(f"Not audited, since nothing was said of them: {', '.join(sorted(audit.unanswered))}.")
    if audit.answered and not audit.known:
        lines.append(f"Nothing is known against {len(audit.answered)} packages.")
    return lines


def _asked(requirements: Path) -> Audit:
    done = subprocess.run(
        [*COMMAND, "--requirement", str(requirements)], capture_output=True, text=True, check=False
    )
    try:
        return audit_of(json.loads(done.stdout))
    except ValueError:  # it stopped before it had a report: no network
        return Audit(frozenset(), frozenset(), frozenset())


def main() -> int:
    """Audit what requirements/*.txt name, and say what was found."""
    audits = [_asked(path) for path in sorted((HOUSE / "requirements").glob("*.txt"))]
    answered = frozenset().union(*(audit.answered for audit in audits))
    whole = Audit(
        known=frozenset().union(*(audit.known for audit in audits)),
        answered=answered,
        unanswered=frozenset().union(*(audit.unanswered for audit in audits)) - answered,
    )
    print("\n".join(words(whole)))
    return 1 if whole.known else 0


if __name__ == "__main__":
    sys.exit(main())
