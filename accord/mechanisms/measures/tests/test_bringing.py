"""A spreadsheet with values: three shapes are understood, and what is wrong stands beside its cell."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from accord.foundations import clock, tables
from accord.foundations.tables.sheet import Cell, Row, Sheet
from accord.mechanisms.measures import bringing
from accord.mechanisms.measures.bringing import Reading
from accord.mechanisms.measures.filling_in import to_fill_in
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.rules import Every
from accord.mechanisms.measures.tests.world import FIRST, NOON, SECOND, THIRD, give, over_time, registered
from accord.partnership.importing.problems import Kind
from tests.cast import Cast

NAME = "Defects put right in time"


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def measure(cast: Cast) -> Measure:
    return registered(cast)


def sheet(*rows: tuple[Cell, ...], start: int = 1) -> Sheet:
    width = max(map(len, rows))
    numbered = enumerate(rows, start=start)
    return Sheet("", tuple(Row(number, row + ("",) * (width - len(row))) for number, row in numbered))


def read(found: Sheet, *measures: Measure, others: tuple[Measure, ...] = ()) -> Reading:
    return bringing.read(found, [over_time(each) for each in measures], others=others, today=NOON.date())


def told(reading: Reading) -> list[tuple[str, str, Decimal]]:
    return [(line.measure.name, line.period.key, line.amount) for line in reading.lines]


EXPECTED = [(NAME, "2026-Q1", Decimal(96)), (NAME, "2026-Q2", Decimal("91.5"))]


@pytest.mark.parametrize(
    "found",
    [
        sheet(("Measure", "Period", "Value"), (NAME, "2026-Q1", "96"), (NAME, "Q2 2026", "91.5 %")),
        sheet(
            ("Report to the board",),
            ("Value", "Unit", "Quarter", "KPI"),
            ("96", "%", "Jan–Mar 2026", NAME.upper()),
            ("91,5", "%", date(2026, 6, 30), NAME),
        ),
        sheet(("Measure", "2026-Q1", "Apr-Jun 2026", "2026-Q3"), (NAME, "96", "91.5", "")),
        sheet(("Quarter", NAME, "Something else"), ("Q1 2026", "96", "7"), ("Q2 2026", "91.5", "8")),
    ],
)
def test_three_shapes_are_understood(measure: Measure, found: Sheet) -> None:
    reading = read(found, measure)
    assert told(reading) == EXPECTED
    assert not reading.problems


def test_our_own_file_is_understood_and_says_nothing_new(cast: Cast, measure: Measure) -> None:
    monthly = registered(cast, name="Answers", every=Every.MONTH, first_day=date(2026, 8, 1))
    give(cast, measure, FIRST, 96)
    reading = read(tables.read(to_fill_in([over_time(measure), over_time(monthly)])), measure, monthly)
    assert (reading.lines, reading.problems, reading.same) == ([], [], 1)


def test_what_is_there_is_compared(cast: Cast, measure: Measure) -> None:
    give(cast, measure, FIRST, 96)
    give(cast, measure, SECOND, 90)
    found = sheet(("Measure", "2026-Q1", "2026-Q2", "2026-Q3"), (NAME, "96.0", "91", "93"))
    reading = read(found, measure)
    assert reading.same == 1
    assert [(line.period, line.was, line.amount, line.seen) for line in reading.lines] == [
        (SECOND, Decimal(90), Decimal(91), 1),
        (THIRD, None, Decimal(93), 0),
    ]
    assert [line.period for line in reading.revised] == [SECOND]


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        (("", "2026-Q1", "96"), "A5", "The name of the measure is missing."),
        (("Defcts", "2026-Q1", "96"), "A5", "“Defcts” is no measure of the register."),
        ((NAME, "", "96"), "B5", "The period is missing."),
        ((NAME, "soon", "96"), "B5", "“soon” is not a quarter."),
        ((NAME, "2026-Q4", "96"), "B5", "October to December 2026 has not ended yet."),
        ((NAME, "2025-Q4", "96"), "B5", "The measure begins with January to March 2026."),
        ((NAME, "2026-Q1", "n/a"), "C5", "“n/a” is not a number."),
        ((NAME, "2026-Q1", "960"), "C5", "This cannot be: values lie between 0.0% and 100.0%."),
        ((NAME, "2026-Q1", "96.55"), "C5", "Write it with at most 1 decimals"),
        ((NAME, "2026-Q2", "92"), "C5", "stands here a second time"),
    ],
)
def test_what_is_wrong_stands_beside_its_cell(
    measure: Measure, row: tuple[str, ...], cell: str, words: str
) -> None:
    reading = read(sheet(("Measure", "Period", "Value"), (NAME, "2026-Q2", "91"), row, start=3), measure)
    (problem,) = reading.problems
    assert (problem.kind, problem.row, problem.cell) == (Kind.MEND, 5, cell)
    assert words in problem.words
    assert reading.must_mend


def test_a_sheet_across_blames_the_cell_of_the_value(measure: Measure) -> None:
    reading = read(sheet(("Measure", "2026-Q1", "2026-Q4"), (NAME, "x", "96")), measure)
    assert [problem.cell for problem in reading.problems] == ["B2", "C2"]


def test_columns_that_nobody_understands_are_said_so(measure: Measure) -> None:
    reading = read(sheet(("Colour", "Size"), ("red", "12")), measure)
    (problem,) = reading.problems
    assert (problem.kind, problem.row) == (Kind.MEND, 0)


def test_what_is_left_out_is_said(cast: Cast, measure: Measure) -> None:
    other = registered(cast, name="Accidents", owner=cast.member)
    found = sheet(
        ("Measure", "Period", "Value"),
        ("Accidents", "2026-Q1", "2"),
        ("Total", "2026-Q1", "98"),
        (NAME, "Total", "96"),
        (NAME, "2026-Q1", "0.9"),
    )
    reading = read(found, measure, others=(other,))
    assert {problem.kind for problem in reading.problems} == {Kind.NOTE}
    assert [problem.row for problem in reading.problems] == [2, 3, 4, 5]
    assert "share of one" in reading.problems[-1].words
    assert told(reading) == [(NAME, "2026-Q1", Decimal("0.9"))]
