"""The rows of a sheet, read: who each is about and what it says, with every problem by cell. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.tables import Cell, Row, Sheet
from accord.partnership.importing import cells
from accord.partnership.importing.columns import Field, Heading, cells_at, key_of, letters_of, rows_below
from accord.partnership.importing.problems import Kind, Problem
from accord.partnership.importing.roster import Roster
from accord.partnership.rules import Tier

# How long each may be, as the tables of people say.
LONGEST = {
    Field.GIVEN_NAME: 80,
    Field.FAMILY_NAME: 80,
    Field.STAFF_NUMBER: 40,
    Field.ROLE: 120,
    Field.TEAM: 120,
    Field.EMAIL: 254,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row that is about a person. What its cells leave empty is empty here."""

    row: int
    given_name: str
    family_name: str
    one_name: bool
    email: str
    staff_number: str
    organisation: UUID
    team: str
    role: str
    tier: Tier | None
    manager: str
    since: date | None
    until: date | None

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(slots=True)
class Reading:
    """What came of reading: the lines, what is wrong, and which columns there were."""

    places: dict[Field, int]
    lines: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def says(self, kind: Kind, row: int, words: str, about: Field | None = None) -> None:
        """Note a problem of a row, or of the cell in which something stands."""
        cell = f"{letters_of(self.places[about])}{row}" if about in self.places else ""
        self.problems.append(Problem(kind, row, cell, words))


def read(sheet: Sheet, heading: Heading, roster: Roster, *, otherwise: UUID | None) -> Reading:
    """Read every row below the names. `otherwise`: the organisation of rows that name none."""
    places = {Field(name): place for place, name in enumerate(heading.columns) if name}
    reading = Reading(places)
    names = [key_of(str(cell)) for cell in cells_at(sheet, heading.row)]
    for row in rows_below(sheet, heading.row):
        if not _is_person(row, places, names, reading):
            continue
        line = _line(row, roster, reading, otherwise)
        if line is not None:
            reading.lines.append(line)
    return reading


def _is_person(row: Row, places: dict[Field, int], names: Sequence[str], reading: Reading) -> bool:
    """Leave out, and say so, what is no person: blank lines, totals, repeated names of columns, remarks."""
    filled = [str(row.cells[place]) for place in places.values() if cells.words(row.cells[place])]
    if not filled:
        why = _("This row says nothing about a person. We leave it out.")
    elif all(key_of(str(cell)) == name for cell, name in zip(row.cells, names, strict=True)):
        why = _("This row repeats the names of the columns. We leave it out.")
    elif any(map(cells.is_total, filled)) and not _names_somebody(row, places):
        why = _("This row looks like a total, not like a person. We leave it out.")
    elif len(filled) == 1 and len(places) > 2:
        why = _("Only one cell of this row is filled, so it looks like a remark. We leave it out.")
    else:
        return True
    reading.says(Kind.NOTE, row.number, why)
    return False


def _names_somebody(row: Row, places: dict[Field, int]) -> bool:
    """An address, or a given and a family name each in a cell of its own, are of a person called Count."""
    said = {about: cells.words(row.cells[place]) for about, place in places.items()}
    return "@" in said.get(Field.EMAIL, "") or bool(
        said.get(Field.GIVEN_NAME) and said.get(Field.FAMILY_NAME)
    )


def _line(row: Row, roster: Roster, reading: Reading, otherwise: UUID | None) -> Line | None:
    given, family, one = _name(row, reading)
    organisation = _organisation(row, roster, reading, otherwise)
    email = _email(row, reading)
    line_words = {
        about: _short(row, reading, about) for about in (Field.STAFF_NUMBER, Field.TEAM, Field.ROLE)
    }
    if not family or organisation is None or email is None:
        return None
    return Line(
        row=row.number,
        given_name=given,
        family_name=family,
        one_name=one,
        email=email,
        staff_number=line_words[Field.STAFF_NUMBER],
        organisation=organisation,
        team=line_words[Field.TEAM],
        role=line_words[Field.ROLE],
        tier=_tier(row, reading),
        manager=_written(row, reading, Field.MANAGER),
        since=_day(row, reading, Field.SINCE),
        until=_day(row, reading, Field.UNTIL),
    )


def _cell(row: Row, reading: Reading, about: Field) -> Cell:
    return row.cells[reading.places[about]] if about in reading.places else ""


def _written(row: Row, reading: Reading, about: Field) -> str:
    return cells.words(_cell(row, reading, about))


def _short(row: Row, reading: Reading, about: Field, written: str | None = None) -> str:
    found = _written(row, reading, about) if written is None else written
    if len(found) > LONGEST[about]:
        words = _("This is longer than {most} characters.").format(most=LONGEST[about])
        reading.says(Kind.MEND, row.number, words, about)
    return found[: LONGEST[about]]


def _name(row: Row, reading: Reading) -> tuple[str, str, bool]:
    """Return given name, family name, and whether both came from one cell."""
    given, family = _written(row, reading, Field.GIVEN_NAME), _written(row, reading, Field.FAMILY_NAME)
    one = not family and Field.FULL_NAME in reading.places
    if one:
        given, family = cells.name_of(_written(row, reading, Field.FULL_NAME))
    if not family:
        about = next(
            (found for found in (Field.FAMILY_NAME, Field.FULL_NAME) if found in reading.places), None
        )
        reading.says(Kind.MEND, row.number, _("The name is missing."), about)
    return (
        _short(row, reading, Field.GIVEN_NAME, given),
        _short(row, reading, Field.FAMILY_NAME, family),
        one,
    )


def _organisation(row: Row, roster: Roster, reading: Reading, otherwise: UUID | None) -> UUID | None:
    written = _written(row, reading, Field.ORGANISATION)
    if not written:
        if otherwise is None:
            reading.says(Kind.MEND, row.number, _("The organisation is missing."), Field.ORGANISATION)
        return otherwise
    found = roster.organisation_named(written)
    if found is None:
        words = _("“{name}” is no organisation of this partnership.").format(name=written)
        reading.says(Kind.MEND, row.number, words, Field.ORGANISATION)
        return None
    if not found.in_care:
        words = _(
            "The people of {name} are in the care of their own administrator, not in yours. "
            "We leave this row out."
        )
        reading.says(Kind.NOTE, row.number, words.format(name=found.name), Field.ORGANISATION)
        return None
    return found.id


def _email(row: Row, reading: Reading) -> str | None:
    """Return the address, "" where there is none, or None where it cannot be one."""
    written = _written(row, reading, Field.EMAIL)
    if not written:
        return ""
    found = cells.email_of(written)
    if found is None or len(found) > LONGEST[Field.EMAIL]:
        words = _("“{written}” is not an e-mail address.").format(written=written)
        reading.says(Kind.MEND, row.number, words, Field.EMAIL)
        return None
    return found


def _tier(row: Row, reading: Reading) -> Tier | None:
    written = _written(row, reading, Field.TIER)
    found = cells.tier_of(written) if written else None
    if written and found is None:
        words = _(
            "“{written}” is not one of our tiers. Somebody new becomes “{tier}”; of others the tier stays."
        )
        words = words.format(written=written, tier=Tier.EVERYONE.label)
        reading.says(Kind.NOTE, row.number, words, Field.TIER)
    return found


def _day(row: Row, reading: Reading, about: Field) -> date | None:
    cell = _cell(row, reading, about)
    if not cells.words(cell):
        return None
    found = cells.day_of(cell)
    if found is None:
        words = _("“{written}” is not a day. Write it like 31/01/2026.").format(written=cell)
        reading.says(Kind.MEND, row.number, words, about)
    return found
