"""What is taken away says what the page says, cell by cell: screen, spreadsheet, PDF and record."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from accord.analysis.published import Banded, Published, Reason, Shown, Suppressed
from accord.mechanisms.rounds.comments import services as comments
from accord.mechanisms.rounds.comments.tests.world import (
    KEEP,
    SHORTEN,
    WITHHOLD,
    WRITTEN,
    commented,
    decide,
    with_moderator,
)
from accord.mechanisms.rounds.publishing import selectors, sentences
from tests.cast import Cast
from tests.published import CULTURE, IN_TIME, TEXTS, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

pytestmark = pytest.mark.long

Place = tuple[str, str]
"""A statement and a group, in words."""
Told = tuple[str, ...]
"""Of a figure its answers, mean and interval; of a range its answers and edges; else the reason."""


class Rows(HTMLParser):
    """The cells of every row of a page; a link in a cell stands as its address."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            self.rows[-1].append("")
            self._open = True
        elif tag == "a" and self._open:
            self.rows[-1][-1] += f" {dict(attrs)['href']} "

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


def published_of(result: "Result") -> Published:
    return selectors.published_of(result)


def on_screen(cast: Cast, result: "Result") -> dict[Place, Told]:
    """What the page of each statement says in its table of all groups."""
    published, told = published_of(result), {}
    for item in published.items:
        path = page(cast, "publishing:statement", round_id=result.round_id, item_key=item.key)
        text = visitor(cast, "member").get(path).content.decode()
        table = text[text.index("All groups") :]
        header, *rows = Rows(table[: table.index("</table>")]).rows
        for row in rows:
            said = defaultdict(str, zip(header, row, strict=True))  # a column in which nothing stands is none
            answers, figure, between = said["Answers"], said["Mean"], said["Sure to lie between"]
            told[item.text, said["Group"]] = _told_on_screen(answers, figure, between)
    return told


def _told_on_screen(answers: str, figure: str, between: str) -> Told:
    if why := re.search(r"#why-(\w+)", figure):
        return (why.group(1),)
    return (answers, figure, *between.split(" to ")) if between else (answers, *figure.split(" to "))


def in_spreadsheet(content: bytes) -> dict[Place, Told]:
    """What the sheet of all figures says."""
    header, *rows = (
        CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name("All figures").to_python()
    )
    reasons = {str(words): reason.value for reason, words in sentences.WHY.items()}
    told: dict[Place, Told] = {}
    for row in rows:
        cell = dict(zip(header, row, strict=True))
        place = str(cell["Statement"]), str(cell["Group"])
        numbers = [_decimal(cell[name]) for name in ("Mean", "At least", "At most") if cell[name] != ""]
        why = reasons.get(str(cell["Why not shown, or only as a range"]), "")
        assert (cell["Shown as"] in {"not shown", "not asked", "range"}) == bool(why)
        told[place] = (str(int(cell["Answers"])), *numbers) if numbers else (why,)  # type: ignore[arg-type]
    return told


def in_record(content: bytes) -> dict[Place, Told]:
    """What the record says, read as the JSON that it is."""
    record = json.loads(content)
    texts = {item["key"]: item["text"] for item in record["items"]}
    names = {group["key"]: group["name"] for group in record["groups"]}
    told: dict[Place, Told] = {}
    for cell in record["cells"]:
        numbers = [_decimal(cell[name]) for name in ("mean", "low", "high") if name in cell]
        place = texts[cell["item"]], names[cell["group"]]
        told[place] = (cell["reason"],) if cell["state"] == "suppressed" else (str(cell["n"]), *numbers)
    return told


def in_document(content: bytes, expected: dict[Place, Told]) -> dict[Place, Told]:
    """What of the expected stands in the PDF under its statement; "" in place of what does not."""
    pages = [found.extract_text() for found in PdfReader(BytesIO(content)).pages]
    text = " ".join(" ".join(pages).split())
    sections = dict(_sections(text, {statement for statement, _group in expected}))
    return {
        place: told if _row(place[1], told) in sections[place[0]] else ("",)
        for place, told in expected.items()
    }


def _sections(text: str, statements: set[str]) -> Iterator[tuple[str, str]]:
    """The words that follow each statement, up to the next."""
    starts = sorted((text.index(f"“{statement}”"), statement) for statement in statements)
    ends = [place for place, _statement in starts[1:]] + [len(text)]
    return ((statement, text[place:end]) for (place, statement), end in zip(starts, ends, strict=True))


def _row(group: str, told: Told) -> str:
    match told:
        case (reason,):
            return f"{group} not shown: {sentences.WHY_SHORT[Reason(reason)]}"
        case (answers, low, high):
            return f"{group} {answers} {low} to {high}"
        case (answers, mean, low, high):
            return f"{group} {answers} {mean} {low} to {high}"
    raise AssertionError(told)


def _decimal(number: object) -> str:
    assert isinstance(number, float)
    return f"{number:.1f}"


def taken(cast: Cast, result: "Result", name: str) -> bytes:
    answer = visitor(cast, "member").get(page(cast, f"publishing:{name}", round_id=result.round_id))
    assert answer.status_code == 200
    return answer.content


def findings(cast: Cast, result: "Result") -> list[str]:
    """The sentences with which the page of a result begins, for everyone."""
    path = page(cast, "publishing:result-for", round_id=result.round_id, start="everyone")
    text = visitor(cast, "member").get(path).content.decode()
    listed = text[text.index('class="findings"') :]
    return [
        unescape(words)
        for words in re.findall(r'<a href="#\w+">([^<]+)</a>', listed[: listed.index("</nav>")])
    ]


def test_screen_spreadsheet_pdf_and_record_say_the_same(cast: Cast) -> None:
    result = stored(with_moderator(cast))
    commented(cast, result.round)
    decide(cast, result.round, dict(zip(WRITTEN, (KEEP, SHORTEN, WITHHOLD), strict=True)))
    with cast.in_scope():
        comments.comments_publish(round=result.round, actor=cast.actor("trusted_person"))
    cells = list(published_of(result).cells.values())
    assert {type(cell) for cell in cells} == {Shown, Banded, Suppressed}
    told = in_record(taken(cast, result, "record"))
    assert len(told) == len(cells)
    assert on_screen(cast, result) == told
    spreadsheet = taken(cast, result, "spreadsheet")
    assert in_spreadsheet(spreadsheet) == told
    document = taken(cast, result, "pdf")
    _every_finding_and_comment_stands_in(findings(cast, result), spreadsheet, document)
    assert in_document(document, told) == told
    # The comparison would find one figure that differs, and a figure where none is shown.
    for place in ((TEXTS[IN_TIME], "Kestrel Build"), (TEXTS[CULTURE], "Everyone")):
        wrong = told | {place: ("28", "3.8", "3.6", "4.2")}
        assert [found for found, says in in_document(document, wrong).items() if says == ("",)] == [place]


def _every_finding_and_comment_stands_in(said: list[str], spreadsheet: bytes, document: bytes) -> None:
    """The workbook and the PDF say each sentence of the page, and show the same comments as it."""
    book = CalamineWorkbook.from_filelike(BytesIO(spreadsheet))
    column = [row[0] for row in book.get_sheet_by_name("What it says").to_python()]
    assert len(said) >= 5
    assert [words for words in column if words in said] == said
    shown = {str(row[1]) for row in book.get_sheet_by_name("Comments").to_python()[1:]}
    assert shown == {"Tell us when dates slip.", "Some questions get no answer."}
    text = " ".join(" ".join(found.extract_text() for found in PdfReader(BytesIO(document)).pages).split())
    assert [words for words in (*said, *shown) if words not in text] == []
    assert not any(words in text for words in WRITTEN[1:])
