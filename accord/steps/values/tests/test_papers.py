"""The charter on paper: one sheet for the wall, and a pack to brief from, with tags for screen readers."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import BehaviourWords, ValueWords
from accord.steps.values.tests.world import draft, in_force
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter

pytestmark = pytest.mark.slow

MILLIMETRES = 72 / 25.4
LONGEST = "Somebody says what may slip before it slips, to whom it touches, on the day. " * 4


def made(cast: Cast, charter: "Charter", kind: str, size: str) -> PdfReader:
    answer = visitor(cast, "member").get(page(cast, f"values:{kind}", charter_id=charter.id, size=size))
    assert answer.headers["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(answer.content))


def tags(found: PdfReader) -> list[str]:
    """Return what the parts of a document are, in the order of reading."""
    root: Any = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    return list(_tags(root["/StructTreeRoot"]["/K"]))


def _tags(part: Any) -> "list[str]":
    part = part.get_object() if hasattr(part, "get_object") else part
    if isinstance(part, list):
        return [tag for each in part for tag in _tags(each)]
    if not isinstance(part, dict):
        return []
    return ([part["/S"].lstrip("/")] if "/S" in part else []) + _tags(part.get("/K", []))


@pytest.mark.parametrize(("size", "width", "height"), [("a4", 210, 297), ("a3", 297, 420)])
def test_the_poster_is_one_tagged_sheet(cast: Cast, size: str, width: int, height: int) -> None:
    with cast.in_scope():
        charter = in_force(cast)
    found = made(cast, charter, "poster", size)
    assert len(found.pages) == 1
    box = found.pages[0].mediabox
    assert (round(box.width / MILLIMETRES), round(box.height / MILLIMETRES)) == (width, height)
    read = tags(found)
    assert (read.count("H1"), read.count("H2"), read.count("LI")) == (1, 4, 9)
    text = " ".join(found.pages[0].extract_text().split())
    assert "We say so when we disagree, whoever is in the room." in text
    assert "Agreed by Northmoor Council, Kestrel Build, Harbour Capital." in text


def test_the_longest_charter_still_stands_on_one_sheet(cast: Cast) -> None:
    values = [
        ValueWords(
            name="A value of many words indeed " * 2,
            meaning=LONGEST[:300],
            behaviours=[
                BehaviourWords(behaviour=LONGEST[:200], seen="x", not_seen="y", standard=LONGEST[:300])
                for _number in range(count)
            ],
        )
        for count in (2, 2, 2, 2, 2, 1, 1)
    ]
    with cast.in_scope():
        charter = writing.charter_draft(title="How we work", values=values, actor=cast.actor("steward"))
    found = made(cast, charter, "poster", "a4")
    assert len(found.pages) == 1
    assert "not agreed yet" in found.pages[0].extract_text()


def test_the_pack_holds_each_behaviour_with_what_is_seen(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        behaviours = standards.behaviours(charter)
    found = made(cast, charter, "pack", "a4")
    read = tags(found)
    assert read.count("H2") == 6  # how to brief, four values, what it means for us
    text = " ".join(" ".join(each.extract_text().split()) for each in found.pages)
    for behaviour in behaviours:
        assert behaviour.behaviour in text
        assert behaviour.standard in text
    assert "What this means for us" in text


def test_no_pdf_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_given: object, **_words: object) -> bytes:
        raise pdf.Busy

    with cast.in_scope():
        charter = draft(cast)
    monkeypatch.setattr(pdf, "pdf", busy)
    answer = visitor(cast, "member").get(page(cast, "values:poster", charter_id=charter.id, size="a4"))
    assert answer.status_code == 503
    assert "Another PDF is being made." in answer.content.decode()


def test_there_is_no_other_paper(cast: Cast) -> None:
    with cast.in_scope():
        charter = draft(cast)
    address = page(cast, "values:poster", charter_id=charter.id, size="a5")
    assert visitor(cast, "member").get(address).status_code == 404
