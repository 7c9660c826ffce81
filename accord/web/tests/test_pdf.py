"""A page as a PDF: readable by screen readers, made once, one at a time, and without asking anybody."""

import fcntl
import os
import sys
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from accord.foundations import wearing
from accord.foundations.wearing import Worn
from accord.web import pdf
from accord.web.pdf import making

COLOUR = "#1d5f55"
PAGE = """<!doctype html><html lang="en-gb"><head><title>Result</title></head><body><h1>Calm</h1>
<svg viewBox="0 0 10 10" role="img"><title>A dot</title><defs></defs><circle class="dot hue-1" r="3"/></svg>
<p>words</p></body></html>"""
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0H4V2Z"/></svg>'
REACHING = PAGE.replace("<p>", '<img alt="its name" src="file:///etc/hostname"><p>')


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.ACCORD_VAR = tmp_path
    return tmp_path / "pdf"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Make documents at once, and count them."""
    made: list[bytes] = []

    def make(work: bytes) -> bytes:
        made.append(work)
        return b"%PDF " + str(len(made)).encode()

    monkeypatch.setattr(making, "_made", make)
    return made


@pytest.mark.slow
def test_it_works() -> None:
    """It says its language and its title, and has the tags that screen readers go by."""
    found = PdfReader(BytesIO(pdf.pdf(PAGE, colour=COLOUR)))
    root: Any = found.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], found.metadata["/Title"]) == (  # type: ignore[index]
        "en-gb",
        True,
        "Result",
    )
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert "Calm" in found.pages[0].extract_text()


@pytest.mark.slow
def test_a_page_that_reaches_for_something_else_is_not_made() -> None:
    with pytest.raises(pdf.Failed):
        pdf.pdf(REACHING, colour=COLOUR)


@pytest.mark.slow
def test_an_image_that_a_page_holds_in_itself_is_shown() -> None:
    held = "data:image/svg+xml;base64," + b64encode(DRAWING).decode()
    page = PAGE.replace("<p>", f'<img alt="The logo" src="{held}"><p>')
    assert pdf.pdf(page, colour=COLOUR).startswith(b"%PDF")


def test_every_document_wears_the_logo_of_its_partnership(
    quick: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for worn in (
        None,
        Worn(name="We", colour=COLOUR),
        Worn(name="We", colour=COLOUR, drawing=DRAWING, mark=b"png"),
    ):
        monkeypatch.setattr(wearing, "worn", lambda worn=worn: worn)
        for sheet in (making.PAPER, pdf.Sheet("poster")):
            pdf.pdf(PAGE, colour=COLOUR, sheet=sheet)
    assert [b"data:image/svg+xml;base64," in work for work in quick] == [False, False, True, True]


def test_the_same_page_is_made_once(quick: list[bytes]) -> None:
    assert pdf.pdf(PAGE, colour=COLOUR) == pdf.pdf(PAGE, colour=COLOUR) == b"%PDF 1"
    assert pdf.pdf(PAGE, colour="#702060") == b"%PDF 2"
    assert pdf.pdf(PAGE + " ", colour=COLOUR) == b"%PDF 3"


def test_one_document_is_made_at_a_time(quick: list[bytes], folder: Path) -> None:
    """A second who asks waits for nothing, and what is made already is there for everybody."""
    pdf.pdf(PAGE, colour=COLOUR)
    other = os.open(folder / "lock", os.O_RDWR)
    fcntl.flock(other, fcntl.LOCK_EX)
    try:
        assert pdf.pdf(PAGE, colour=COLOUR)
        with pytest.raises(pdf.Busy):
            pdf.pdf(PAGE + " ", colour=COLOUR)
    finally:
        os.close(other)
    assert pdf.pdf(PAGE + " ", colour=COLOUR)


def test_what_nobody_asked_for_longest_goes(
    quick: list[bytes], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "KEPT", 2)
    pages = [PAGE + " " * number for number in range(3)]
    for number, page in enumerate(pages[:2]):
        pdf.pdf(page, colour=COLOUR)
        for kept in folder.glob("*.pdf"):
            os.utime(kept, (number, number))
    pdf.pdf(pages[0], colour=COLOUR)  # asked for again, so the second goes
    pdf.pdf(pages[2], colour=COLOUR)
    assert len(list(folder.glob("*.pdf"))) == 2
    assert pdf.pdf(pages[0], colour=COLOUR) == b"%PDF 1"
    assert len(quick) == 3


@pytest.mark.parametrize(("code", "reason"), [(3, pdf.Missing), (1, pdf.Failed)])
def test_without_libraries_or_after_a_failure_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, folder: Path, code: int, reason: type[pdf.NoPdf]
) -> None:
    monkeypatch.setattr(making, "COMMAND", (sys.executable, "-c", f"raise SystemExit({code})"))
    with pytest.raises(reason):
        pdf.pdf(PAGE, colour=COLOUR)
    assert not list(folder.glob("*.pdf"))


def test_the_command_names_what_the_tests_install() -> None:
    script = (making.HOUSE / "tools" / "debian-packages").read_text()
    packages = [word for word in pdf.DEBIAN.split() if word.startswith(("lib", "fonts"))]
    assert len(packages) == 4
    assert all(f"need {package} " in script for package in packages)
