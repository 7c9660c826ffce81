"""What a sheet's columns may be, where their names stand, and which column is which. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.tables import Row, Sheet


class Field(models.TextChoices):
    """What we keep about a person, as a column of a list."""

    ORGANISATION = "organisation", _("Organisation")
    FULL_NAME = "full_name", _("Name, in one column")
    GIVEN_NAME = "given_name", _("Given name")
    FAMILY_NAME = "family_name", _("Family name")
    EMAIL = "email", _("E-mail address")
    STAFF_NUMBER = "staff_number", _("Staff number")
    TEAM = "team", _("Team")
    ROLE = "role", _("Role")
    TIER = "tier", _("Tier")
    MANAGER = "manager", _("Manager")
    SINCE = "since", _("First day")
    UNTIL = "until", _("Last day")


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split(", "))


# How organisations name these columns, the surest first.
NAMES: dict[Field, tuple[str, ...]] = {
    Field.MANAGER: _listed(
        "manager email, manager email address, line manager email, line manager email address, "
        "manager staff number, manager employee number, manager payroll number, manager number, "
        "manager id, line manager staff number, line manager number, line manager id, line manager, "
        "line manager name, manager, manager name, name of manager, reports to, reporting to, "
        "supervisor, supervisor name"
    ),
    Field.EMAIL: _listed("email, email address, work email, work email address, business email, mail"),
    Field.STAFF_NUMBER: _listed(
        "staff number, staff no, staff id, employee number, employee no, employee id, payroll "
        "number, payroll no, payroll id, personnel number, personnel no, pay number, person number, "
        "emp no, employee ref, employee reference, staff ref, assignment number"
    ),
    Field.GIVEN_NAME: _listed("given name, given names, first name, firstname, forename, forenames, first"),
    Field.FAMILY_NAME: _listed("family name, surname, last name, lastname, second name, last"),
    Field.FULL_NAME: _listed(
        "full name, name, employee name, staff name, employee, staff member, person, display name, "
        "name surname first, surname first name, colleague"
    ),
    Field.ORGANISATION: _listed(
        "organisation, organization, organisation name, employer, company, company name, partner, "
        "firm, legal entity, business"
    ),
    Field.TEAM: _listed(
        "team, team name, department, dept, service, section, unit, service area, division, "
        "directorate, group"
    ),
    Field.TIER: _listed("tier, grade, level, seniority, band, pay band, management level"),
    Field.ROLE: _listed(
        "role, job title, position, post title, job role, job, post, position title, designation, role title"
    ),
    Field.SINCE: _listed(
        "first day, start date, started, date started, start, joined, date joined, joining date, "
        "hire date, date of joining, from, since"
    ),
    Field.UNTIL: _listed(
        "last day, end date, leaving date, date left, leave date, leaver date, date of leaving, "
        "end, contract end, contract end date, until, to"
    ),
}
OF_A_MANAGER = frozenset({"manager", "supervisor", "reports"})
LOOKED_AT = 30
APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The row in which the columns have their names, and what each column is taken for ("" for none)."""

    row: int
    columns: tuple[str, ...]


def heading_of(sheet: Sheet) -> Heading:
    """Find the row with the names among the first: the one that says most, and the first of those."""
    rows = sheet.rows[:LOOKED_AT]
    said = [(sum(map(bool, guess(row.cells))), -place) for place, row in enumerate(rows)]
    most, place = max(said)
    if not most:
        place = -next((at for at, row in enumerate(rows) if sum(map(bool, row.cells)) > 1), 0)
    return heading_at(sheet, rows[-place].number)


def heading_at(sheet: Sheet, number: int) -> Heading:
    """Take this row for the names."""
    return Heading(number, guess(cells_at(sheet, number)))


def cells_at(sheet: Sheet, number: int) -> Sequence[object]:
    """Return the cells of a row; an empty one has no content to tell."""
    return next((row.cells for row in sheet.rows if row.number == number), ("",) * sheet.width)


def rows_below(sheet: Sheet, number: int) -> Iterable[Row]:
    """Return the rows that follow the names."""
    return (row for row in sheet.rows if row.number > number)


def guess(names: Sequence[object]) -> tuple[str, ...]:
    """Say what each column is from its name; nothing twice, and the order of columns does not matter."""
    keys = [key_of(str(name)) for name in names]
    known = {field: (key_of(str(field.label)), *NAMES[field]) for field in NAMES}
    found: dict[int, Field] = {}
    for rank_of in (_rank_of_name, _rank_of_part):
        for field in NAMES:
            if field in found.values():
                continue
            ranked = [
                (rank, place)
                for place, key in enumerate(keys)
                if key and place not in found and (rank := rank_of(key, field, known[field])) is not None
            ]
            if ranked:
                found[min(ranked)[1]] = field
    if {Field.GIVEN_NAME, Field.FAMILY_NAME} <= set(found.values()):
        found = {place: field for place, field in found.items() if field != Field.FULL_NAME}
    return tuple(str(found.get(place, "")) for place in range(len(keys)))


def key_of(written: str) -> str:
    """Return what makes two ways of writing the same: small letters without accents, single spaces."""
    flat = re.sub(r"\([^)]*\)", " ", written).casefold() if "(" in written else written.casefold()
    if not flat.isascii():
        parts = unicodedata.normalize("NFKD", flat.replace("’", "")).casefold()
        flat = "".join(letter for letter in parts if not unicodedata.combining(letter))
    words = APART.sub(" ", flat.replace("'", "")).split()
    return " ".join(words).replace("e mail", "email")


def letters_of(place: int) -> str:
    """Return the letters that a spreadsheet gives a column: 0 is A, 26 is AA."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _rank_of_name(key: str, _field: Field, names: Sequence[str]) -> int | None:
    return names.index(key) if key in names else None


def _rank_of_part(key: str, field: Field, names: Sequence[str]) -> int | None:
    """A longer name holds one that we know; what is about a manager is about nothing else."""
    key = key.replace("managers", "manager")
    if OF_A_MANAGER.isdisjoint(key.split()) == (field == Field.MANAGER):
        return None
    return next(
        (rank for rank, name in enumerate(names) if len(name) > 3 and f" {name} " in f" {key} "), None
    )
