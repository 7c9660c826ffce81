"""Hostile files end in one sentence, in another process, in bounded time; nothing else of them comes back."""

import os
import sys
from pathlib import Path

import pytest

from accord.foundations import tables
from accord.foundations.tables import errors, limits, reading
from accord.foundations.tables.tests import attacks

pytestmark = pytest.mark.slow

OLD_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def named(text: str) -> bytes:
    return OLD_COMPOUND + text.encode("utf-16-le")


@pytest.mark.parametrize("content", [attacks.ordinary(), attacks.ordinary_ods()], ids=["xlsx", "ods"])
def test_the_ordinary_workbook_is_read(content: bytes) -> None:
    sheet = tables.read(content)
    assert [row.cells for row in sheet.rows] == [("Name", "Team"), ("Anna Rees", "Site office")]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", errors.NothingInIt),
        (b"\n\n , ,\n", errors.NothingInIt),
        (b"%PDF-1.7 a,b", errors.NotASpreadsheet),
        (b"<html><table><tr><td>Name</td></tr></table></html>", errors.NotASpreadsheet),
        (b"\x7fELF\x00\x01", errors.NotASpreadsheet),
        (attacks.packed({"word/document.xml": "<a/>"}), errors.NotASpreadsheet),
        (attacks.packed({"xl/workbook.bin": b"\0"}), errors.NotASpreadsheet),
        (attacks.ordinary()[:-200], errors.Damaged),
        (attacks.with_part(attacks.SHEET, "<worksheet><unclosed>"), errors.Damaged),
        (OLD_COMPOUND, errors.Damaged),
        (named("EncryptedPackage"), errors.Locked),
        (named("_VBA_PROJECT_CUR"), errors.HasMacros),
        (attacks.with_part("xl/vbaProject.bin", b"\0"), errors.HasMacros),
        (attacks.with_markup(attacks.BILLION_LAUGHS), errors.NotPlain),
        (attacks.with_markup(attacks.OUTSIDE), errors.NotPlain),
        (attacks.bomb(100), errors.Swollen),
        (attacks.bomb(10), errors.Swollen),
        (
            attacks.packed({"xl/workbook.xml": "<a/>", **{f"xl/{n}.xml": "<a/>" for n in range(1001)}}),
            errors.Swollen,
        ),
        (attacks.with_cells(("A1", "x"), ("XFD1048576", "y")), errors.Swollen),
        (attacks.with_cells(("A1", "x"), ("GS2", "y")), errors.TooManyColumns),
        (b"a," * 1_000_000 + b"a", errors.TooManyColumns),
        (b"a,b\n" * (limits.ROWS + 1), errors.TooManyRows),
        (b"x" * (limits.FILE_BYTES + 1), errors.TooLarge),
    ],
)
def test_is_refused_in_words(content: bytes, refusal: type[tables.Unreadable]) -> None:
    with pytest.raises(refusal) as refused:
        tables.read(content)
    assert str(refused.value.message).endswith(".")
    assert "{" not in str(refused.value.message)


def test_columns_that_hold_nothing_cost_nothing() -> None:
    sheet = tables.read(attacks.million_empty_columns())
    assert [row.cells for row in sheet.rows] == [("Name",)]


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PATIENCE_SECONDS", 0.001)
    with pytest.raises(errors.TooSlow):
        tables.read(attacks.ordinary())


def test_an_answer_that_is_no_sheet_is_no_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    for answer in (
        "[]",
        '{"sheet": {"name": "x", "rows": [[1, [5.5, {"day": "soon"}]]]}}',
        '{"refused": "os"}',
    ):
        monkeypatch.setattr(reading, "COMMAND", (sys.executable, "-c", f"print({answer!r})"))
        with pytest.raises(errors.Damaged):
            tables.read(b"a,b")


def test_the_process_knows_no_secret_and_can_neither_swell_nor_open_many_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ACCORD_DATABASE", "secret")
    trial = tmp_path / "trial.py"
    trial.write_text(
        """
import json, os
from accord.foundations.tables import child, limits
child.limit()
def outcome(act):
    try: act()
    except (OSError, MemoryError) as error: return type(error).__name__
    return "went"
def swell(): bytearray(limits.MEMORY_BYTES)
def flood():
    with open("/dev/null") as _: pass
    [os.dup(1) for _ in range(20)]
secret = os.environ.get("ACCORD_DATABASE", "unknown")
seen = ["swell " + outcome(swell), "flood " + outcome(flood), "secret " + secret]
print(json.dumps({"sheet": {"name": "", "rows": [[1, seen]]}}))
""",
        encoding="utf-8",
    )
    monkeypatch.setattr(reading, "COMMAND", (sys.executable, "-P", str(trial)))
    found = tables.read(b"a,b").rows[0].cells
    assert found == ("swell MemoryError", "flood OSError", "secret unknown")
    assert os.environ["ACCORD_DATABASE"] == "secret"
