"""Taking a result away: who may, under which name, and of what it is made."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from accord.analysis.published import EVERYONE, Published
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import selectors
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure
from accord.mechanisms.rounds.publishing.tests.test_ready import TOLD, WRITTEN
from accord.mechanisms.rounds.publishing.tests.test_rules import moved
from accord.mechanisms.rounds.publishing.twins import document as documents
from accord.mechanisms.rounds.publishing.twins.naming import file_name
from accord.mechanisms.rounds.publishing.twins.spreadsheet import spreadsheet
from accord.web import pdf
from tests.cast import Cast
from tests.published import TEXTS, VALUES, sample, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.rounds.publishing.twins.document import document

LONDON = ZoneInfo("Europe/London")
TWINS = {"spreadsheet": "xlsx", "pdf": "pdf", "record": "json"}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let PDFs be drawn at once: how they are drawn is tested elsewhere."""
    monkeypatch.setattr(pdf, "pdf", lambda page, colour: b"%PDF")


@pytest.mark.usefixtures("drawn")
@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize("person", ["member", "kestrel_member", "steward"])
def test_everybody_takes_a_result_under_a_name_in_words(cast: Cast, name: str, person: str) -> None:
    result = stored(cast)
    answer = visitor(cast, person).get(page(cast, f"publishing:{name}", round_id=result.round_id))
    assert answer.status_code == 200
    ending = TWINS[name]
    expected = f'attachment; filename="Round of October, closed 31 October 2026.{ending}"'
    assert answer.headers["Content-Disposition"] == expected
    assert answer.headers["Cache-Control"] == "no-store"
    shown = visitor(cast, person).get(page(cast, "publishing:result", round_id=result.round_id))
    assert page(cast, f"publishing:{name}", round_id=result.round_id) in shown.content.decode()


@pytest.mark.parametrize("name", TWINS)
def test_a_stranger_takes_nothing(cast: Cast, name: str) -> None:
    path = page(cast, f"publishing:{name}", round_id=stored(cast).round_id)
    assert visitor(cast, "stranger").get(path).status_code == 404


def test_a_hostile_title_makes_a_harmless_name(cast: Cast) -> None:
    found = replace(sample(cast, "r"), title='../"a"\r\nX: y/b' + "z" * 200)
    name = file_name(found, LONDON, "pdf")
    assert not set(name) & set('/\\"\r\n<>:|?*')
    assert len(name) < 130
    assert file_name(replace(found, title="//"), LONDON, "pdf").startswith("Result, closed")


def test_the_fingerprint_on_the_page_is_that_of_the_record(cast: Cast) -> None:
    result = stored(cast)
    record = visitor(cast, "member").get(page(cast, "publishing:record", round_id=result.round_id)).content
    assert hashlib.sha256(record).hexdigest() == result.digest
    assert Published.from_json(json.loads(record)) == selectors.published_of(result)


def test_the_workbook_says_what_it_is_and_how_it_was_checked(cast: Cast) -> None:
    plain = sample(cast, "r")
    found = plain.certified(cells=24, width=2.25, group=EVERYONE, item=VALUES)
    about = about_sheet(found)
    assert about["Fingerprint (SHA-256)"] == found.digest()
    assert (about["Fewest answers shown"], about["Rule"]) == (5, "1")
    assert about["Closed"] == "31 October 2026, 17:00 (Europe/London)"
    assert (about["Figures checked"], about["Narrowest range left, in points"]) == (24, 2.25)
    assert "24 figures were checked" in str(about["How it was checked"])
    assert "How it was checked" not in about_sheet(plain)


def test_the_sheet_to_read_says_why_in_the_cell(cast: Cast) -> None:
    header, first, *_ = sheet(sample(cast, "r"), "Overview")
    assert header[2:] == [
        "Northmoor Council (17 answered)",
        "Kestrel Build (27 answered)",
        "Harbour Capital (4 asked)",
        "Everyone (44 answered)",
    ]
    hidden = ["not shown: too few answered", "not shown: a smaller group would follow"]
    assert first == ["Openness", "We hear of problems in time", 2.6, 3.9, *hidden]


def test_what_moved_has_a_sheet_where_a_round_went_before(cast: Cast) -> None:
    plain = sample(cast, "r")
    found = replace(plain, changes=(moved(EVERYONE, VALUES, 0.5, sure=True),))
    _header, row = sheet(found, "Since the round before")
    assert row[1:] == ["Everyone", 0.5, 0.2, 0.8, "yes"]
    names = CalamineWorkbook.from_filelike(BytesIO(spreadsheet(plain, zone=LONDON))).sheet_names
    assert names[:2] == ["Overview", "What it says"]
    assert names[2:] == ["All figures", "Groups", "Between organisations", "About this result"]


def test_what_stands_around_the_figures_has_sheets_of_its_own(cast: Cast) -> None:
    """What was measured, and what people wrote; no sheet of comments before any is published by theme."""
    measured = MeasuredFigure(
        item_key=VALUES,
        name="Days of delay",
        whose="of the partnership",
        period="July",
        figure="12 days",
        target="10 days",
        stands="missed",
        known_on=date(2026, 8, 4),
        link=Link(label="Days of delay", url="/measures/"),
    )
    plain = sample(cast, "r")
    around = Around(measured=(measured, replace(measured, item_key="elsewhere")), told=TOLD)
    _header, first, second = sheet(plain, "Measures", around)
    assert first == ["Days of delay", "July", "12 days", "10 days", "missed", TEXTS[VALUES]]
    assert second[-1] == ""
    assert sheet(plain, "Comments", around)[1:] == [["Drawings", WRITTEN, "no", ""]]
    bare = CalamineWorkbook.from_filelike(BytesIO(spreadsheet(plain, zone=LONDON))).sheet_names
    unthemed = spreadsheet(plain, zone=LONDON, around=Around(told=replace(TOLD, themes=())))
    assert CalamineWorkbook.from_filelike(BytesIO(unthemed)).sheet_names == bare


def test_a_long_document_says_where_each_statement_stands_and_a_large_one_is_cut(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = sample(cast, "r")
    with cast.in_scope():
        short = documents.document(published, whose="N", zone=LONDON)
        monkeypatch.setattr(documents, "MOST_WITHOUT_CONTENTS", 1)
        long = documents.document(published, whose="N", zone=LONDON)
        monkeypatch.setattr(documents, "MOST_FIGURES", 1)
        cut = documents.document(published, whose="N", zone=LONDON)
    assert 'data-to="#gaps"' in short
    assert 'data-to="#statement-1"' not in short
    assert all(f'data-to="#{place}"' in long and f'id="{place}"' in long for place in ("gaps", "statement-1"))
    assert "stand in the spreadsheet" not in long
    assert "Teams and folded tables stand in the spreadsheet." in cut
    assert cut.count("<svg") < long.count("<svg")
    assert cut.count("<h3>") < long.count("<h3>")  # nothing that the page folds
    assert all(item.text in cut for item in published.items)


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        (pdf.Missing, "libharfbuzz-subset0"),
        (pdf.Busy, "Try again in a few seconds."),
        (pdf.Failed, "The PDF could not be made."),
    ],
)
def test_where_there_is_no_pdf_the_page_says_what_to_do(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, reason: type[pdf.NoPdf], says: str
) -> None:
    def refuse(page: str, colour: str) -> bytes:
        raise reason

    monkeypatch.setattr(pdf, "pdf", refuse)
    result = stored(cast)
    answer = visitor(cast, "member").get(page(cast, "publishing:pdf", round_id=result.round_id))
    assert answer.status_code == 503
    assert says in answer.content.decode()
    sheet_answer = visitor(cast, "member").get(page(cast, "publishing:spreadsheet", round_id=result.round_id))
    assert sheet_answer.status_code == 200


def about_sheet(published: Published) -> dict[str, object]:
    return {str(what): says for what, says in sheet(published, "About this result")[1:]}


def sheet(published: Published, name: str, around: Around = NOTHING) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(BytesIO(spreadsheet(published, zone=LONDON, around=around)))
    return [list(row) for row in book.get_sheet_by_name(name).to_python()]


if TYPE_CHECKING:
    # The type checker refuses to make a twin of anything but `Published`.
    def _refused(row: Result, json: dict[str, object]) -> None:
        spreadsheet(row, zone=LONDON)  # type: ignore[arg-type]
        spreadsheet(json, zone=LONDON)  # type: ignore[arg-type]
        document(row, whose="", zone=LONDON)  # type: ignore[arg-type]
        document(json, whose="", zone=LONDON)  # type: ignore[arg-type]
        file_name(row, LONDON, "pdf")  # type: ignore[arg-type]
