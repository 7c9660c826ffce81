"""A spreadsheet with counts: what comes in, and what is to be put right, by cell."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from accord.foundations.tables import Row, Sheet
from accord.partnership.importing.problems import Kind
from accord.steps.practicalities.sites.bringing import Known, Reading, read

SITE, COUNCIL, KESTREL = uuid4(), uuid4(), uuid4()
KNOWN = Known(sites={"kiln house": SITE}, organisations={"northmoor council": COUNCIL, "kestrel": KESTREL})
HEAD = ("Site", "Organisation", "Date", "People")
MONDAY = date(2026, 11, 23)


def sheet(*rows: tuple[str | date, ...]) -> Sheet:
    return Sheet("", tuple(Row(number, cells) for number, cells in enumerate(rows, start=1)))


def reading(*rows: tuple[str | date, ...]) -> Reading:
    return read(sheet(("Who was where", "", "", ""), HEAD, *rows), KNOWN)


def test_it_works() -> None:
    found = reading(
        ("Kiln House", "Northmoor Council", MONDAY, "12"),
        ("KILN HOUSE", "Kestrel", "23/11/2026", "7"),
        ("", "", "", ""),
        ("Total", "", "", "19"),
    )
    numbers: dict[UUID, int] = {each.organisation_id: each.number for each in found.given.values()}
    assert numbers == {COUNCIL: 12, KESTREL: 7}
    assert [problem.kind for problem in found.problems] == [Kind.NOTE]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (("The Yard", "Kestrel", MONDAY, "7"), "A3"),
        (("Kiln House", "Ben Ives", MONDAY, "7"), "B3"),
        (("Kiln House", "Kestrel", "soon", "7"), "C3"),
        (("Kiln House", "Kestrel", MONDAY, "many"), "D3"),
        (("Kiln House", "Kestrel", MONDAY, "-1"), "D3"),
        (("Kiln House", "Kestrel", MONDAY, "99999"), "D3"),
    ],
)
def test_what_is_wrong_is_said_by_cell(row: tuple[str | date, ...], cell: str) -> None:
    found = reading(row)
    assert found.must_mend
    assert [problem.cell for problem in found.problems] == [cell]


def test_the_same_twice_is_for_a_person_to_put_right() -> None:
    row = ("Kiln House", "Kestrel", MONDAY, "7")
    assert reading(row, row).must_mend


@pytest.mark.parametrize("rows", [(("Name", "Site"),), ((*HEAD,),)])
def test_a_sheet_without_columns_or_numbers_says_so(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read(sheet(*rows), KNOWN).must_mend
