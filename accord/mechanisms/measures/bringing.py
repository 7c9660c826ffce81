"""A spreadsheet beside the register: what would come in, what would change, and what is to be put right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.foundations.tables import Sheet
from accord.mechanisms.measures import sheets
from accord.mechanisms.measures.dates import period_in
from accord.mechanisms.measures.numbers import number_of
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.possible import check
from accord.mechanisms.measures.rules import Every
from accord.mechanisms.measures.services import Given
from accord.partnership.importing.cells import is_total
from accord.partnership.importing.columns import key_of, letters_of
from accord.partnership.importing.problems import Kind, Problem

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure
    from accord.mechanisms.measures.series import Series
    from accord.mechanisms.measures.sheets import Place

MOST = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """A value that would come in. was: what stands now, None where the period has no value."""

    measure: "Measure"
    period: Period
    amount: Decimal
    was: Decimal | None
    seen: int

    @property
    def given(self) -> Given:
        return Given(measure_id=self.measure.id, period=self.period, amount=self.amount, seen=self.seen)


@dataclass(slots=True)
class Reading:
    """What came of a spreadsheet. same: how many values stand there already as they are in the file."""

    today: date
    lines: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    same: int = 0

    @property
    def must_mend(self) -> bool:
        return any(problem.kind == Kind.MEND for problem in self.problems)

    @property
    def revised(self) -> list[Line]:
        return [line for line in self.lines if line.seen]

    def says(self, kind: Kind, row: int, column: int | None, words: str) -> None:
        """Note what is wrong in a cell, or in a whole row where no column is given."""
        cell = "" if column is None else f"{letters_of(column)}{row}"
        self.problems.append(Problem(kind, row, cell, words))


def read(
    sheet: Sheet, series: "Sequence[Series]", *, others: "Sequence[Measure]" = (), today: date
) -> Reading:
    """Compare a spreadsheet with the measures whose values somebody may give.

    series: those measures; others: further measures, which are left out with a remark.
    """
    reading = Reading(today)
    own = {key_of(each.measure.name): each for each in series}
    known = [each.measure for each in series] + list(others)
    heading = sheets.heading_of(sheet, known)
    if not heading.is_understood:
        words = _(
            "We do not find the columns. Name them “Measure”, “Period” and “Value”, as in our own file."
        )
        reading.says(Kind.MEND, 0, None, words)
        return reading
    strange = {key_of(measure.name): measure.name for measure in others}
    seen: dict[tuple[UUID, Period], Decimal] = {}
    for place in sheets.places(sheet, heading):
        if found := _line(place, own, strange, reading):
            _take(found, place, seen, reading)
    if len(reading.lines) > MOST:
        words = _("These are more than {most} values. Bring them in parts.")
        reading.says(Kind.MEND, 0, None, words.format(most=MOST))
    return reading


def again(given: Sequence[Given], series: "Sequence[Series]", *, today: date) -> Reading:
    """Return what was read before, from what a page carried; its values stand beside what is there now."""
    reading = Reading(today)
    own = {each.measure.id: each for each in series}
    for each in given:
        found = own[each.measure_id]
        point = found.point(each.period)
        if each.amount is not None:
            was = point.amount if point else None
            reading.lines.append(Line(found.measure, each.period, each.amount, was, each.seen))
    return reading


def _take(line: Line, place: "Place", seen: dict[tuple[UUID, Period], Decimal], reading: Reading) -> None:
    """Take a value, unless it stands there already; the same period twice is for a person to put right."""
    key = (line.measure.id, line.period)
    if key in seen and seen[key] != line.amount:
        words = _("The value for {period} stands here a second time, and is another one.")
        reading.says(Kind.MEND, place.row, place.column, words.format(period=line.period.words))
    elif key in seen:
        pass
    elif line.was == line.amount:
        reading.same += 1
    else:
        reading.lines.append(line)
    seen.setdefault(key, line.amount)


def _line(place: "Place", own: "dict[str, Series]", strange: dict[str, str], reading: Reading) -> Line | None:
    series = _series(place, own, strange, reading)
    period = _period(place, series, reading) if series else None
    amount = _amount(place, series, reading) if series and period else None
    if series is None or period is None or amount is None:
        return None
    try:
        check(series.measure, period, amount, reading.today)
    except Refused as refused:
        column = place.period_column if refused.field == "period" else place.column
        reading.says(Kind.MEND, place.row, place.column if column is None else column, str(refused.message))
        return None
    point = series.point(period)
    given = point.given if point else ()
    return Line(series.measure, period, amount, point.amount if point else None, len(given))


def _series(
    place: "Place", own: "dict[str, Series]", strange: dict[str, str], reading: Reading
) -> "Series | None":
    key = key_of(str(place.measure))
    if key in own:
        return own[key]
    column = place.column if place.measure_column is None else place.measure_column
    if key in strange:
        words = _("You do not give the values of “{name}”. We leave them out.").format(name=strange[key])
        reading.says(Kind.NOTE, place.row, column, words)
    elif is_total(str(place.measure)):
        reading.says(Kind.NOTE, place.row, None, _("This row looks like a total. We leave it out."))
    else:
        words = _("“{name}” is no measure of the register.").format(name=place.measure)
        if not place.measure:
            words = _("The name of the measure is missing.")
        reading.says(Kind.MEND, place.row, column, words)
    return None


def _period(place: "Place", series: "Series", reading: Reading) -> Period | None:
    found = period_in(place.period, series.measure.every, series.measure.first_day.month)
    if found is not None:
        return found
    column = place.column if place.period_column is None else place.period_column
    if is_total(str(place.period)):
        reading.says(Kind.NOTE, place.row, None, _("This row looks like a total. We leave it out."))
        return None
    like = {
        Every.MONTH: _("“{written}” is not a month. Write it like 2026-03 or March 2026."),
        Every.QUARTER: _("“{written}” is not a quarter. Write it like {key} or {words}."),
        Every.YEAR: _("“{written}” is not a year. Write it like {key}."),
    }[Every(series.measure.every)]
    first = series.measure.first_period
    words = like.format(written=place.period, key=first.key, words=first.words)
    if not place.period:
        words = _("The period is missing.")
    reading.says(Kind.MEND, place.row, column, words)
    return None


def _amount(place: "Place", series: "Series", reading: Reading) -> Decimal | None:
    found = number_of(str(place.value), series.measure.unit)
    if found is None:
        words = _("“{written}” is not a number. Leave the cell empty where there is no value.")
        reading.says(Kind.MEND, place.row, place.column, words.format(written=place.value))
    elif series.measure.unit == "%" and 0 < found < 1:
        words = _("{written} is less than 1%. Does the sheet mean a share of one? Then write it in %.")
        reading.says(Kind.NOTE, place.row, place.column, words.format(written=place.value))
    return found
