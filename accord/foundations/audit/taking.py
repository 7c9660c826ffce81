"""The log to take along: what was chosen, as a table for spreadsheet programs."""

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from accord.foundations import tables
from accord.foundations.audit.selectors import Line

MOST = 20_000
"""So many entries are taken at once at most; by days, all can be taken."""


def spreadsheet(lines: Sequence[Line]) -> bytes:
    """Return entries as a workbook."""
    return tables.book([tables.Page(name=_("Log"), header=_header(), rows=_rows(lines), sorts=True)])


def separated(lines: Sequence[Line]) -> bytes:
    """Return entries as CSV."""
    return tables.csv(_header(), _rows(lines))


def _header() -> list[str]:
    zone = timezone.get_current_timezone_name()
    return [
        _("Entry"),
        _("When ({zone})").format(zone=zone),
        _("Who"),
        _("Organisation"),
        _("About"),
        _("What"),
        _("Before"),
        _("After"),
        _("Kind"),
        _("Fingerprint (SHA-256)"),
    ]


def _rows(lines: Sequence[Line]) -> list[list[tables.Written]]:
    zone = timezone.get_current_timezone()
    return [
        [
            line.number,
            f"{line.at.astimezone(zone):%Y-%m-%d %H:%M:%S}",
            line.who,
            line.organisation,
            line.area,
            line.sentence,
            "\n".join(f"{change.label}: {change.was}" for change in line.changes if change.was),
            "\n".join(f"{change.label}: {change.now}" for change in line.changes),
            line.kind,
            line.hash,
        ]
        for line in lines
    ]
