"""A spreadsheet with numbers of people: what would come in, and what is to be put right. Pure.

A row for each number, with columns named Site, Organisation, Day and People. A list of people is refused:
what this room takes is numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.tables import Row, Sheet
from accord.partnership.importing.cells import day_of, is_total
from accord.partnership.importing.columns import LOOKED_AT, key_of, letters_of, rows_below
from accord.partnership.importing.problems import Kind, Problem
from accord.steps.practicalities.sites.rules import MOST_PRESENT, Given

SITE, ORGANISATION, DAY, PEOPLE = range(4)
NAMES = (
    frozenset({"site", "place", "building", "office", "where"}),
    frozenset({"organisation", "organization", "partner", "employer", "company", "who"}),
    frozenset({"day", "date", "when"}),
    frozenset(
        {"people", "number", "count", "headcount", "number of people", "present", "planned", "counted"}
    ),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a sheet may name: sites and organisations by what they are called, as `key_of` writes it."""

    sites: Mapping[str, UUID]
    organisations: Mapping[str, UUID]


@dataclass(slots=True)
class Reading:
    """What came of a spreadsheet."""

    given: dict[tuple[UUID, UUID, date], Given] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def must_mend(self) -> bool:
        return any(problem.kind == Kind.MEND for problem in self.problems)

    def says(self, row: int, column: int | None, words: str, kind: Kind = Kind.MEND) -> None:
        """Note what is wrong in a cell, or in a whole row where no column is given."""
        self.problems.append(
            Problem(kind, row, "" if column is None else f"{letters_of(column)}{row}", words)
        )


def read(sheet: Sheet, known: Known) -> Reading:
    """Return the numbers of a sheet, and what is to be put right before any of them comes in."""
    reading = Reading()
    heading, columns = _heading(sheet)
    if len(columns) < len(NAMES):
        reading.says(
            0, None, _("We do not find the columns. Name them “Site”, “Organisation”, “Day” and “People”.")
        )
        return reading
    for row in rows_below(sheet, heading):
        if any(row.cells) and not _is_total(row, columns, reading):
            _take(row, columns, known, reading)
    if not reading.given and not reading.must_mend:
        reading.says(0, None, _("There is no number in this file."))
    return reading


def _heading(sheet: Sheet) -> tuple[int, dict[int, int]]:
    """The row that names the columns best, and in which column each of the four stands."""
    found = [(row.number, _columns(row)) for row in sheet.rows[:LOOKED_AT]]
    return max(found, key=lambda each: (len(each[1]), -each[0]), default=(0, {}))


def _columns(row: Row) -> dict[int, int]:
    keys = [key_of(str(cell)) for cell in row.cells]
    places = {
        what: next((at for at, key in enumerate(keys) if key in NAMES[what]), None) for what in range(4)
    }
    return {what: at for what, at in places.items() if at is not None}


def _is_total(row: Row, columns: Mapping[int, int], reading: Reading) -> bool:
    if not any(is_total(str(row.cells[columns[what]])) for what in (SITE, ORGANISATION, DAY)):
        return False
    reading.says(row.number, None, _("This row looks like a total. We leave it out."), Kind.NOTE)
    return True


def _take(row: Row, columns: Mapping[int, int], known: Known, reading: Reading) -> None:
    written = {what: row.cells[at] for what, at in columns.items()}
    site = known.sites.get(key_of(str(written[SITE])))
    organisation = known.organisations.get(key_of(str(written[ORGANISATION])))
    day, number = day_of(written[DAY]), _number(str(written[PEOPLE]))
    wrong = {
        SITE: site is None and _("No site of ours is called “{written}”."),
        ORGANISATION: organisation is None
        and _("“{written}” is no organisation that is counted here. A name of a person never is."),
        DAY: day is None and _("“{written}” is not a day. Write it like 2026-03-31."),
        PEOPLE: number is None and _("“{written}” is not a number of people."),
    }
    for what, words in wrong.items():
        if words:
            reading.says(row.number, columns[what], words.format(written=written[what]))
    if site is None or organisation is None or day is None or number is None:
        return
    place = (site, organisation, day)
    if place in reading.given:
        reading.says(row.number, None, _("This organisation stands here twice for the same site and day."))
    reading.given[place] = Given(site, organisation, day, number)


def _number(written: str) -> int | None:
    whole = written.removesuffix(".0")
    return int(whole) if whole.isdecimal() and len(whole) <= 5 and int(whole) <= MOST_PRESENT else None
