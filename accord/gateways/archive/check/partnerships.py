"""Partnerships: is the log of each whole, and is its time zone known here?"""

from collections.abc import Iterator
from zoneinfo import ZoneInfoNotFoundError

from accord.foundations import scope
from accord.foundations.audit import selectors as audit
from accord.gateways.archive.check.finding import Finding
from accord.partnership import selectors as partnership


def logs_check() -> Iterator[Finding]:
    """Say which log does not hold."""
    with scope.off():
        logs = audit.partnerships_with_a_log()
    for partnership_id in logs:
        with scope.partnership(partnership_id):
            broken = audit.chain_break()
        if broken:
            yield Finding(f"The log of the partnership {partnership_id} is broken: {broken.reason}.")


def zones_check() -> Iterator[Finding]:
    """Say whose deadlines could not be shown."""
    with scope.off():
        partnership_ids = partnership.partnership_ids()
    for partnership_id in partnership_ids:
        with scope.partnership(partnership_id):
            found = partnership.partnership()
        try:
            _ = found.zone
        except (ZoneInfoNotFoundError, ValueError):
            yield Finding(f"The time zone {found.time_zone} of {found.name} is not known on this machine.")
