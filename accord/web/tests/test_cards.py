"""Codes on paper: each card carries all that its holder needs, and nothing of it stays behind."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from accord.web import cards
from accord.web.cards import Card, CardSheet
from accord.web.cards.square import square
from accord.web.pdf import making

ADDRESS = "https://accord.example/c/k7m2p9qx3dhw/"


def sheet(
    count: int = 1, words: str = "Read what we expect of each other. It takes three minutes."
) -> CardSheet:
    return CardSheet(
        title=f"Site office: {count} cards",
        whose="Northmoor Learning Partnership",
        heading="How we work together",
        typed_at="https://accord.example/c/",
        cards=[Card(code="k7m2-p9qx-3dhw", address=ADDRESS, words=words) for _ in range(count)],
        hand_out=["Cut along the lines, and let each person draw one from a hat."],
    )


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.ACCORD_VAR = tmp_path
    return tmp_path / "pdf"


@pytest.mark.slow
def test_it_works(folder: Path) -> None:
    """Eight cards and more on tagged sheets of A4, with the words of each square, and no copy on the disk."""
    found = PdfReader(BytesIO(cards.document(sheet(9), colour="#1d5f55")))
    assert (found.trailer["/Root"]["/MarkInfo"]["/Marked"], len(found.pages)) == (True, 2)  # type: ignore[index]
    assert [round(side / 72 * 25.4) for side in found.pages[0].mediabox[2:]] == [210, 297]
    text = " ".join(" ".join(page.extract_text() for page in found.pages).split())
    assert text.count("k7m2-p9qx-3dhw") == text.count("accord.example/c and type:") == 9
    assert "let each person draw one from a hat" in text
    assert not list(folder.glob("*.pdf"))


def test_the_code_stands_as_it_is_typed_and_the_square_says_where_it_leads() -> None:
    page = cards.page(sheet())
    assert "k7m2-p9qx-3dhw" in page
    assert f"A square for the camera of a phone: it opens {ADDRESS}" in page


def test_words_of_a_card_are_words() -> None:
    assert "&lt;b&gt;" in cards.page(sheet(words="<b>Now</b>"))
    assert "&lt;b&gt;" in square("https://accord.example/<b>")


def test_a_code_stands_in_no_log() -> None:
    assert "k7m2" not in repr(sheet())


def test_a_square_has_its_three_corners_and_a_light_border() -> None:
    """The finder patterns of ISO/IEC 18004, seven dark modules wide, four modules from the edge."""
    drawn = str(square(ADDRESS))
    size = int(drawn.partition('viewBox="0 0 ')[2].partition(" ")[0])
    for x, y in ((4, 4), (size - 11, 4), (4, size - 11)):
        assert f"M{x} {y}h7v1h-7z" in drawn
    assert "M0 " not in drawn


def test_what_is_not_kept_is_made_anew(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    made: list[bytes] = []

    def make(work: bytes) -> bytes:
        made.append(work)
        return b"%PDF"

    monkeypatch.setattr(making, "_made", make)
    for _again in range(2):
        assert cards.document(sheet(), colour="#1d5f55") == b"%PDF"
    assert len(made) == 2
    assert not list(folder.glob("*.pdf"))
