"""The same list, however it was written, is the same sheet."""

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from accord.foundations import tables
from accord.foundations.tables import errors, separated
from accord.foundations.tables.sheet import clean

pytestmark = pytest.mark.slow

LIST = 'Name;Team;Note\r\nJosé Núñez;Site "north";"a; b"\r\n\r\nZoë Lloyd;Design;x\r\n'
CELLS = [("Name", "Team", "Note"), ("José Núñez", 'Site "north"', "a; b"), ("Zoë Lloyd", "Design", "x")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("hint", [False, True])
def test_a_text_is_read_however_it_was_written(encoding: str, delimiter: str, *, hint: bool) -> None:
    written = LIST.replace('Site "north"', '"Site ""north"""').replace("a; b", "a§ b")
    written = written.replace(";", delimiter).replace("§", delimiter)
    if hint:
        written = f"sep={delimiter}\r\n{written}"
    sheet = tables.read(written.encode(encoding))
    assert [row.number for row in sheet.rows] == [1, 2, 4]
    expected = [tuple(cell.replace(";", delimiter) for cell in row) for row in CELLS]
    assert [row.cells for row in sheet.rows] == [tuple(map(clean, row)) for row in expected]


def test_a_workbook_is_read_as_a_person_sees_it() -> None:
    content = io.BytesIO()
    with Workbook(content) as book:
        book.add_worksheet("Empty")
        book.add_worksheet("Hidden").hide()
        book.worksheets()[1].write(0, 0, "not shown")
        sheet = book.add_worksheet("Staff\u00a02026")
        sheet.write(2, 1, "  Anna\u00a0\u00a0Rees ")
        sheet.write(2, 2, 1042)
        sheet.write(2, 3, 1e15)
        sheet.write(2, 4, 0.5)
        sheet.write_datetime(2, 5, date(2026, 1, 31), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_boolean(2, 6, True)
        sheet.write_formula(4, 1, '=HYPERLINK("http://evil.example","x")', None, "as worked out")
    found = tables.read(content.getvalue())
    assert found.name == "Staff 2026"
    assert [row.number for row in found.rows] == [3, 5]
    assert found.rows[0].cells == (
        "",
        "Anna Rees",
        "1042",
        "1000000000000000",
        "0.5",
        date(2026, 1, 31),
        "yes",
    )
    assert found.rows[1].cells == ("", "as worked out", "", "", "", "", "")


def test_the_name_of_a_file_is_not_asked() -> None:
    """What is inside decides: a text called .xlsx is read as a text, a workbook called .csv as a workbook."""
    assert tables.read(b"Name,Team\nA,B").rows[1].cells == ("A", "B")
    assert tables.read(tables.workbook("x", ["Name"], [["A"]])).rows[1].cells == ("A",)


@pytest.mark.parametrize(
    "written", ["=1+1", "+44 20", "-", "@SUM(A1)", "http://a.example", "mailto:a@b", "007", "1e5"]
)
def test_what_we_write_stays_text(written: str) -> None:
    content = tables.workbook("People", ["A"], [[written], [date(2026, 2, 1)]])
    assert [row.cells[0] for row in tables.read(content).rows] == ["A", written, date(2026, 2, 1)]


def test_a_sheet_survives_json() -> None:
    sheet = tables.read(tables.workbook("x", ["Name", "Day"], [["A", date(2026, 2, 1)]]))
    assert tables.sheet_of(tables.plain(sheet)) == sheet


@given(st.text(max_size=60))
def test_a_cell_is_clean_and_stays_so(written: str) -> None:
    cleaned = clean(written)
    assert cleaned == clean(cleaned) == cleaned.strip()
    assert "  " not in cleaned
    assert not set(cleaned) & {"\0", "\n", "\t", "\u00a0", "\u200b", "\ufeff"}


@given(
    st.lists(st.lists(st.sampled_from(["", "a", "b c", "é"]), min_size=2, max_size=4), min_size=1, max_size=6)
)
def test_reading_never_breaks_on_a_text(rows: list[list[str]]) -> None:
    written = "\n".join(",".join(row) for row in rows)
    try:
        sheet = separated.read(written.encode())
    except tables.Unreadable:
        assert not any(map(any, rows))
    else:
        assert {len(row.cells) for row in sheet.rows} == {sheet.width}


def test_a_command_reads_more_cells_than_the_web_process() -> None:
    rows = b"a,b,c\n" * 4
    assert len(tables.read(rows, most_cells=12).rows) == 4
    with pytest.raises(errors.TooManyCells, match="more than 150,000 cells"):
        tables.read(rows, most_cells=11)
