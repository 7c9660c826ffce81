"""What leaves as a spreadsheet holds no formula: a cell that begins like one stays the text it was."""

import re
import zipfile
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest

from accord.analysis.published import EVERYONE
from accord.foundations import tables
from accord.mechanisms.rounds.publishing.twins.spreadsheet import spreadsheet
from accord.partnership import services
from accord.partnership.rules import Tier
from accord.web import pdf
from tests.cast import SINCE, Cast
from tests.doors import INSIDE
from tests.published import VALUES, published_of, shown
from tests.visits import page, visitor
from tests.world import build_world

pytestmark = pytest.mark.slow

BEGINNINGS = ("=", "+", "-", "@", "\t=", "\r=", "=\r\n", "|", "\uff1d")
FORMULA = "cmd|'/C calc'!A1"
# The doors that answer with a file to take away; each must stand in a test of this module.
WORKBOOKS = {"partnership:people-download", "publishing:spreadsheet"}
# Neither is opened by a spreadsheet program as one.
OTHER_FILES = {"publishing:pdf", "publishing:record"}
XLSX = re.compile(r"xl/(worksheets|externalLinks)/.*")


def sheets(content: bytes) -> str:
    """Return the markup of every sheet of a workbook, and of what it links to."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if XLSX.match(name))


@pytest.mark.slow
def test_every_export_is_tested_here(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "pdf", lambda page, colour: b"%PDF")
    world = build_world(cast)
    answers = {name: visitor(cast, door.holder).get(world.address(name)) for name, door in INSIDE.items()}
    found = {name for name, answer in answers.items() if "Content-Disposition" in answer.headers}
    assert found == WORKBOOKS | OTHER_FILES


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
