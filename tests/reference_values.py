"""A plugin that counts what was checked against published data, and says so at the end of the run."""

from collections.abc import Iterator
from typing import Any

import pytest

KEPT_AS = "values checked against published data"


class Agreement:
    """Asserts that found values are the published ones, and counts them."""

    def __init__(self) -> None:
        self.checked = 0

    def __call__(
        self, found: Any, expected: Any, *, within: float | None = None, relative: float | None = None
    ) -> None:
        """Compare a number, or a flat sequence of numbers, within an absolute or a relative tolerance."""
        assert found == pytest.approx(expected, abs=within, rel=relative, nan_ok=True)
        self.checked += 1 if isinstance(expected, int | float) else len(expected)


@pytest.fixture
def agrees(record_property: Any) -> Iterator[Agreement]:
    """Compare values with published ones: `agrees(found, expected, within=1e-6)`."""
    agreement = Agreement()
    yield agreement
    record_property(KEPT_AS, agreement.checked)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the count, from all workers."""
    reports = [report for found in terminalreporter.stats.values() for report in found]
    checked = 0
    for report in reports:
        if isinstance(report, pytest.TestReport) and report.when == "teardown":
            checked += sum(int(str(value)) for name, value in report.user_properties if name == KEPT_AS)
    if checked:
        terminalreporter.write_line(f"{checked:,} {KEPT_AS}")
