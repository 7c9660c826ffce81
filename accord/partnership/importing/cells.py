"""What a cell says: names, addresses, days, tiers. Pure; None where it cannot be understood."""

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from accord.foundations.tables import Cell
from accord.partnership.importing.columns import key_of
from accord.partnership.rules import Tier

NOTHING = frozenset(
    {"", "na", "n a", "none", "nil", "null", "tbc", "tba", "unknown", "not applicable", "vacant"}
)
TITLES = frozenset(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "cllr", "councillor", "rev"]
)
PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "ter",
        "ten",
        "ap",
    ]
)
TIERS = {
    Tier.DIRECTOR: "director, executive director, managing director, chief executive, executive",
    Tier.SENIOR_MANAGER: "senior manager, senior management, assistant director, head of service, head",
    Tier.MANAGER: "manager, line manager, team manager, team leader, supervisor",
    Tier.EVERYONE: "everyone, staff, member of staff, employee, officer, operative",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A day as a bare number is how a spreadsheet counts: day 1 was 31 December 1899.
DAY_ZERO, FIRST_SERIAL, LAST_SERIAL = date(1899, 12, 30), 20_000, 80_000
PEOPLE = "(people|staff|employees|persons|records|rows)"
TOTAL = re.compile(
    rf"(.* )?(grand |sub ?)?totals?( (number )?(of )?{PEOPLE})?( \d+)?( {PEOPLE})?"
    rf"|(number|no) of {PEOPLE}( \d+)?|headcount|(headcount|count|sum) \d+|\d+ {PEOPLE}"
)


def words(cell: Cell) -> str:
    """Return the text of a cell; what only says that there is nothing is empty."""
    written = cell.isoformat() if isinstance(cell, date) else cell
    return "" if key_of(written) in NOTHING else written


def name_of(written: str) -> tuple[str, str]:
    """Return given and family name of "Rees, Anna", "Anna Rees" or "Dr Anna van der Berg"."""
    family, comma, given = written.partition(",")
    if comma and given.strip():
        return _without_title(given.split()), family.strip()
    parts = _without_title(written.replace(",", " ").split()).split()
    start = len(parts) - 1
    while start > 1 and parts[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(parts[:start]), " ".join(parts[start:])


def email_of(written: str) -> str | None:
    """Return an e-mail address in small letters."""
    found = re.sub(r"^mailto:|[\s;,]+$", "", written.strip().lower())
    bracketed = re.search(r"<([^<>]+)>", found)
    address = bracketed.group(1) if bracketed else found
    try:
        validate_email(address)
    except ValidationError:
        return None
    return address


def day_of(cell: Cell) -> date | None:
    """Return a day from a date, 31/01/2026, 31 January 2026, 2026-01-31 or a spreadsheet's own number."""
    if isinstance(cell, date):
        return cell
    if cell.isdecimal() and FIRST_SERIAL <= int(cell) <= LAST_SERIAL:
        return DAY_ZERO + timedelta(days=int(cell))
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?", cell)
    if found:
        return _day(found.group(1), found.group(2), found.group(3))
    found = re.fullmatch(r"(\d\d?)[ ./-]([A-Za-z]+|\d\d?)[ ./,-]+(\d{4}|\d\d)(?: \d\d?:\d\d.*)?", cell)
    return _day(found.group(3), found.group(2), found.group(1)) if found else None


def tier_of(written: str) -> Tier | None:
    """Return the tier that a word stands for."""
    key = key_of(written)
    return next(
        (
            tier
            for tier in Tier
            if key in {key_of(str(tier.label)), key_of(tier.value), *TIERS[tier].split(", ")}
        ),
        None,
    )


def is_total(written: str) -> bool:
    """Say whether these words stand in a line that adds up rather than names somebody."""
    return TOTAL.fullmatch(key_of(written)) is not None


def _without_title(parts: list[str]) -> str:
    kept = parts[1:] if len(parts) > 1 and key_of(parts[0]) in TITLES else parts
    return " ".join(kept)


def _day(year: str, month: str, day: str) -> date | None:
    short = month[:3].lower()
    number = MONTHS.index(short) + 1 if short in MONTHS else int(month) if month.isdecimal() else 0
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None
