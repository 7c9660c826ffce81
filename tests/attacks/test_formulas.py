"""What leaves as a spreadsheet holds no formula: a cell that begins like one stays the text it was."""

import csv
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import python_calamine

from accord.analysis.published import EVERYONE
from accord.foundations import tables
from accord.foundations.brake import MADE
from accord.mechanisms.measures.tests.world import registered
from accord.mechanisms.rounds.publishing.twins.spreadsheet import spreadsheet
from accord.partnership import services
from accord.partnership.rules import Tier
from accord.privacy import services as privacy
from accord.privacy.rules import About
from accord.steps.objectives.goals.tests.world import agreed as year_agreed
from accord.web import pdf
from tests.cast import SINCE, Cast
from tests.doors import INSIDE
from tests.published import VALUES, published_of, shown
from tests.visits import page, visitor
from tests.world import build_world

pytestmark = pytest.mark.long

BEGINNINGS = ("=", "+", "-", "@", "\t=", "\r=", "=\r\n", "|", "\uff1d")
FORMULA = "cmd|'/C calc'!A1"
# The doors that answer with a file to take away; each must stand in a test of this module.
WORKBOOKS = {
    "audit:separated",
    "audit:spreadsheet",
    "measures:fill-in",
    "measures:separated",
    "measures:spreadsheet",
    "objectives:states",
    "partnership:people-download",
    "privacy:copy-workbook",
    "publishing:spreadsheet",
}
# Neither is opened by a spreadsheet program as one.
OTHER_FILES = {
    *("agreement:record", "agreement:text", "evaluation:questionnaire-record", "measures:pdf", "plans:paper"),
    *("feedback:paper", "leadership:paper", "team_talks:paper", "talks:calendar", "talks:minutes-pdf"),
    *("brand:folder", "brand:paper", "joiners:paper"),
    *("promises:paper", "transitions:record"),
    *("objectives:document", "objectives:paper", "objectives:record"),
    *("packs:board-pdf", "packs:evidence-pdf", "packs:year-pdf"),
    "privacy:copy-json",
    *("publishing:pdf", "publishing:record"),
    *("values:document", "values:pack", "values:poster", "values:record"),
}
XLSX = re.compile(r"xl/(worksheets|externalLinks)/.*")


def sheets(content: bytes) -> str:
    """Return the markup of every sheet of a workbook, and of what it links to."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if XLSX.match(name))


def test_every_export_is_tested_here_and_asked_for_only_so_often(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "pdf", lambda *_page, **_how: b"%PDF")
    world = build_world(cast)

    def taken(name: str) -> Any:
        MADE.release()
        return visitor(cast, INSIDE[name].holder).get(world.address(name))

    found = {name for name in INSIDE if "attachment" in taken(name).headers.get("Content-Disposition", "")}
    assert found == WORKBOOKS | OTHER_FILES
    monkeypatch.setattr(MADE, "_at_once", 0)  # as if everybody had taken all
    assert {name for name in found if taken(name).status_code != 429} == set()


def test_the_list_of_people_holds_no_formula(cast: Cast) -> None:
    written = {f"{number}@council.example": f"{begin}{FORMULA}" for number, begin in enumerate(BEGINNINGS)}
    with cast.in_scope():
        for email, words in written.items():
            _join(cast, email, words)
    content = visitor(cast, "administrator").get(page(cast, "partnership:people-download")).content
    rows = {row.cells[3]: row.cells for row in tables.read(content).rows}
    for email, words in written.items():
        assert sum(cell == tables.clean(words) for cell in rows[email]) == 5, words
    assert "<f" not in sheets(content)
    assert "hyperlink" not in sheets(content)


def test_the_states_of_objectives_hold_no_formula(cast: Cast) -> None:
    with cast.in_scope():
        year_agreed(cast)
        _join(cast, "one@council.example", f"={FORMULA}")
    content = visitor(cast, "council_signatory").get(page(cast, "objectives:states")).content
    cells = [cell for row in tables.read(content).rows for cell in row.cells]
    assert cells.count(tables.clean(f"={FORMULA}")) == 1
    assert "<f" not in sheets(content)


def test_the_copy_of_what_is_kept_holds_no_formula(cast: Cast) -> None:
    written = [f"{begin}{FORMULA}" for begin in BEGINNINGS]
    with cast.in_scope():
        for words in written:
            member = cast.actor("member")
            wrong = privacy.correction_ask(about=About.GIVEN_NAME, should_be=words, actor=member)
            privacy.correction_decline(correction=wrong, reason="No.", actor=cast.actor("administrator"))
    content = visitor(cast, "member").get(page(cast, "privacy:copy-workbook")).content
    cells = set()
    for sheet in python_calamine.load_workbook(BytesIO(content)).sheet_names:
        found = python_calamine.load_workbook(BytesIO(content)).get_sheet_by_name(sheet)
        cells |= {" ".join(str(cell).split()) for row in found.to_python() for cell in row}
    assert {" ".join(tables.clean(words).split()) for words in written} <= cells
    assert "<f" not in sheets(content)
    assert "hyperlink" not in sheets(content)


def test_the_log_holds_no_formula(cast: Cast) -> None:
    written = [f"{begin}{FORMULA}" for begin in BEGINNINGS]
    with cast.in_scope():
        for words in written:
            services.team_add(name=words, organisation=cast.council, parent=None, actor=cast.system)
    client = visitor(cast, "member")
    content = client.get(page(cast, "audit:spreadsheet")).content
    assert all(
        any(words in cell for cell in row.cells if isinstance(cell, str))
        for words, row in zip(
            map(tables.clean, reversed(written)), tables.read(content).rows[1:], strict=False
        )
    )
    assert "<f" not in sheets(content)
    assert "hyperlink" not in sheets(content)
    rows = csv.reader(StringIO(client.get(page(cast, "audit:separated")).content.decode("utf-8-sig")))
    assert not [cell for row in rows for cell in row if cell.startswith(BEGINNINGS)]


def test_measures_hold_no_formula(cast: Cast) -> None:
    """Their names, and what is said about them, are people's."""
    written = [f"{begin}{FORMULA}{number}" for number, begin in enumerate(BEGINNINGS)]
    with cast.in_scope():
        for words in written:
            registered(cast, name=words, why=words, source=words)
    client = visitor(cast, "steward")
    for name in ("measures:spreadsheet", "measures:fill-in"):
        content = client.get(page(cast, name)).content
        assert {" ".join(tables.clean(words).split()) for words in written} <= {*_texts(content)}, name
        assert "<f" not in sheets(content)
        assert "hyperlink" not in sheets(content)
    rows = csv.reader(StringIO(client.get(page(cast, "measures:separated")).content.decode("utf-8-sig")))
    assert not [cell for row in rows for cell in row if cell.startswith(BEGINNINGS)]


def _texts(content: bytes) -> Iterator[str]:
    book = python_calamine.load_workbook(BytesIO(content))
    for sheet in book.sheet_names:
        for row in book.get_sheet_by_name(sheet).to_python():
            yield from (" ".join(cell.split()) for cell in row if isinstance(cell, str))


def test_a_result_holds_no_formula(cast: Cast) -> None:
    """The words of statements, of organisations and of the title are people's."""
    for begin in BEGINNINGS:
        words = f"{begin}{FORMULA}"
        found = published_of(
            round_key="r",
            organisations={"c": words, "k": f"{words} 2", "h": f"{words} 3"},
            cells={(EVERYONE, VALUES): shown(0, 3, 14, 21, 6)},
            texts={VALUES: words},
            title=words,
        )
        content = spreadsheet(found, zone=ZoneInfo("Europe/London"))
        row = tables.read(content).rows[1]
        assert row.cells[1] == tables.clean(words)
        assert "<f" not in sheets(content)
        assert "hyperlink" not in sheets(content)


def _join(cast: Cast, email: str, words: str) -> None:
    """Let somebody join whose every text is a formula."""
    team = services.team_add(name=words, organisation=cast.council, parent=None, actor=cast.system)
    person = services.person_join(
        given_name=words,
        family_name=words,
        email=email,
        staff_number=words,
        employer=cast.council,
        actor=cast.system,
    )
    services.assignment_give(
        person=person,
        organisation=cast.council,
        team=team,
        tier=Tier.EVERYONE,
        role=words,
        manager=None,
        since=SINCE,
        main=True,
        actor=cast.system,
    )
