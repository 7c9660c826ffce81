"""The door to the process that makes PDFs: one at a time on a machine, each once. Why: decision 0099."""

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from django.conf import settings

from accord.web import brand
from accord.web.pdf import logo
from accord.web.pdf.child import LIBRARIES_MISSING

HOUSE = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-P", "-s", "-m", "accord.web.pdf.child")
HERE = Path(__file__).parent
PATIENCE_SECONDS = 60
KEPT = 40
"""So many documents are kept, those last asked for."""

DEBIAN = (
    "sudo apt-get install --yes --no-install-recommends "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
)
"""What a machine needs to make PDFs, as the one command."""


class Size(StrEnum):
    """The paper."""

    A4 = "A4"
    A3 = "A3"


ENLARGED = {Size.A4: 1.0, Size.A3: 1.414}
"""A larger paper shows the same page larger."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page is set. style: which stylesheet of this room. points: how large its letters are on A4."""

    style: str = "paper"
    size: Size = Size.A4
    points: float = 9.5


PAPER = Sheet()


class NoPdf(Exception):
    """There is no document. Raised by its subclasses only."""


class Missing(NoPdf):
    """This machine has not the libraries that draw letters."""


class Busy(NoPdf):
    """Another document is being made."""


class Failed(NoPdf):
    """The document could not be made."""


def pdf(page: str, *, colour: str, sheet: Sheet = PAPER, kept: bool = True) -> bytes:
    """Return a whole HTML page as a PDF that screen readers can read (PDF/UA-1).

    colour: of the brand (#rrggbb). sheet: how it is set. What the page shows stands in it: nothing is
    fetched. The same page gives the same document, which is kept; kept=False leaves it nowhere, for what is
    secret. Raises Missing, Busy, Failed.
    """
    work = json.dumps(
        {"page": page, "styles": _styles(colour, sheet), "drawing": _style("drawing.css")}
    ).encode()
    if not kept:
        with _alone():
            return _made(work)
    place = _folder() / f"{hashlib.sha256(work).hexdigest()}.pdf"
    try:
        found = place.read_bytes()
    except FileNotFoundError:
        with _alone():
            return _keep(place, _made(work))
    place.touch()
    return found


def in_words(reason: NoPdf) -> dict[str, object]:
    """Return what `web/no_pdf.html` needs to say why there is no document."""
    return {
        "missing": isinstance(reason, Missing),
        "busy": isinstance(reason, Busy),
        "command": DEBIAN,
    }


def _styles(colour: str, sheet: Sheet) -> list[str]:
    readable = brand.readable(colour, brand.LIGHT_GROUNDS, towards=0.0)
    if sheet == PAPER:
        return [_style("paper.css"), f".sender {{ border-top-color: {readable}; }}", logo.style()]
    points = sheet.points * ENLARGED[sheet.size]
    paper = f"@page {{ size: {sheet.size}; }}"
    letters = f"html {{ font-size: {points:.2f}pt; }} :root {{ --brand: {readable}; }}"
    return [_style(f"{sheet.style}.css"), f"{paper} {letters}", logo.style()]


def _style(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _made(work: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  a fixed command
            COMMAND,
            input=work,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": str(HOUSE), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            cwd="/",
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed from error
    if done.returncode == LIBRARIES_MISSING:
        raise Missing
    if done.returncode:
        raise Failed
    return done.stdout


def _folder() -> Path:
    folder: Path = settings.ACCORD_VAR / "pdf"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def _alone() -> Iterator[None]:
    """Make one document at a time, whichever process of the site asks; raises Busy."""
    # Not inherited by the processes we start: the lock goes when this process does, however it ends.
    lock = os.open(_folder() / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield
    finally:
        os.close(lock)


def _keep(place: Path, document: bytes) -> bytes:
    """Keep a document, whole or not at all, and let go of those that nobody asked for longest."""
    begun = place.with_suffix(".begun")
    begun.write_bytes(document)
    begun.replace(place)
    kept = sorted(place.parent.glob("*.pdf"), key=lambda found: found.stat().st_mtime, reverse=True)
    for old in kept[KEPT:]:
        old.unlink(missing_ok=True)
    return document
