"""What is kept about me: all of it, mine alone, and the same three times."""

import json
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from accord.foundations import registry
from accord.partnership import selectors as partnership
from accord.privacy import selectors, twins
from tests.cast import Cast
from tests.visits import page, visitor


def seen(cast: Cast, name: str) -> str:
    answer = visitor(cast, name).get(page(cast, "privacy:mine"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def taken(cast: Cast, name: str) -> dict[str, Any]:
    answer = visitor(cast, name).get(page(cast, "privacy:copy-json"))
    found: dict[str, Any] = json.loads(answer.content)
    return found


def test_it_works(cast: Cast) -> None:
    text = seen(cast, "member")
    assert "This is all that Accord keeps about you." in text
    assert "mia.marsh@council.example" in text
    assert "Northmoor Council" in text
    assert "Idris Bell" not in text


def test_it_is_one_click_from_my_page(cast: Cast) -> None:
    text = visitor(cast, "member").get(page(cast, "overview:my-page")).content.decode()
    assert f'href="{page(cast, "privacy:mine")}"' in text


def test_it_says_that_answers_cannot_be_found(cast: Cast) -> None:
    assert "How you answered is not here, because nobody can find it." in seen(cast, "member")


def test_every_declaration_stands_in_the_copy(cast: Cast) -> None:
    found = {part["what"] for part in taken(cast, "steward")["kept"]}
    assert found == {str(declared.what) for declared in registry.kept()}


def test_a_copy_holds_nothing_of_anybody_else_but_a_name(cast: Cast) -> None:
    """The addresses of the others stand in nobody's copy."""
    for name in ("member", "manager", "steward", "administrator"):
        text = json.dumps(taken(cast, name))
        others = [person.email for each, person in cast.people.items() if each != name]
        assert not [address for address in others if address in text], name


def test_no_cache_keeps_it(cast: Cast) -> None:
    for name in ("privacy:mine", "privacy:copy-json", "privacy:copy-workbook"):
        assert visitor(cast, "member").get(page(cast, name)).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["privacy:mine", "privacy:copy-json", "privacy:copy-workbook"])
def test_a_stranger_finds_nothing(cast: Cast, name: str) -> None:
    assert visitor(cast, "stranger").get(page(cast, name)).status_code == 404


class _Cells(HTMLParser):
    """The cells of every table body of a page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._body = self._cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._body = self._body or tag == "tbody"
        if self._body and tag in {"td", "th"}:
            self._cell = True
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._body = self._body and tag != "tbody"
        self._cell = self._cell and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._cell:
            self.cells[-1] += data


def test_page_json_and_workbook_say_the_same(cast: Cast) -> None:
    client = visitor(cast, "steward")
    with cast.in_scope():
        actor, zone = cast.actor("steward"), partnership.partnership().zone
        copy = selectors.own_copy(actor)
    in_words = [[[twins.in_words(cell, zone) for cell in row] for row in part.rows] for part in copy.parts]
    reader = _Cells()
    reader.feed(client.get(page(cast, "privacy:mine")).content.decode())
    assert [cell.strip() for cell in reader.cells] == _flat(in_words)
    stored = json.loads(client.get(page(cast, "privacy:copy-json")).content)
    assert [len(part["rows"]) for part in stored["kept"]] == [len(part.rows) for part in copy.parts]
    plain = [[[twins._plain(cell, zone) for cell in row] for row in part.rows] for part in copy.parts]
    assert [part["rows"] for part in stored["kept"]] == plain
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(page(cast, "privacy:copy-workbook")).content))
    sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names[1:]]
    written = [[[_said(cell) for cell in row] for row in sheet[1:]] for sheet in sheets]
    assert _flat(written) == _flat(in_words)
    contents = book.get_sheet_by_name(book.sheet_names[0]).to_python()
    assert [row[0] for row in contents[1:]] == [part.what for part in copy.parts]


def test_a_long_log_is_cut_on_the_page_and_whole_in_the_files(cast: Cast) -> None:
    rows = tuple((number,) for number in range(twins.ON_A_PAGE + 3))
    part = selectors.Part(what="W", why="", how_long="", erasure="", columns=("N",), rows=rows)
    with cast.in_scope():
        zone = partnership.partnership().zone
    assert twins.table(part, zone).rows[0] == ("3",)
    assert twins.left_out(part) == 3


def _flat(found: list[list[list[str]]]) -> list[str]:
    return [cell for part in found for row in part for cell in row]


def _said(cell: object) -> str:
    """A cell of a workbook as a page says it."""
    if isinstance(cell, date):
        return f"{cell.day} {cell:%B %Y}"
    return str(int(cell)) if isinstance(cell, float) else str(cell)
