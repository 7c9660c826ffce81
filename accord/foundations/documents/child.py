"""The limited process: a document comes in, its paragraphs or a refusal go out, and it can do no more.

A .docx is a zip archive of markup. Its entries, sizes and markup are looked at first, as those of
spreadsheets are (`tables.archive`); then the text of the body is read, and nothing else of it.
"""

import sys
import zipfile
from io import BytesIO
from typing import Any

from defusedxml.ElementTree import ParseError, parse

from accord.foundations.documents.body import TooLong, names_of_styles, paragraphs
from accord.foundations.tables import archive, errors, limits
from accord.foundations.tables.child import limit, say

BODY, STYLES = "word/document.xml", "word/styles.xml"
BROKEN = (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError, ParseError, RuntimeError, ValueError)


def main() -> None:
    """Read a document from the standard input and answer in JSON."""
    limit()
    say(_answer(sys.stdin.buffer.read(limits.FILE_BYTES + 1)))


def _answer(content: bytes) -> dict[str, object]:
    try:
        return {"paragraphs": _paragraphs(content)}
    except TooLong:
        return {"refused": "TooLong"}
    except (*BROKEN, errors.Unreadable, MemoryError):
        return {"refused": "UnreadableDocument"}


def _paragraphs(content: bytes) -> list[tuple[str, str]]:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        entries = opened.infolist()
        archive.check_entries(opened, entries, len(content))
        names = {entry.filename for entry in entries}
        styles = names_of_styles(_root(opened, STYLES)) if STYLES in names else {}
        return list(paragraphs(_root(opened, BODY), styles))


def _root(opened: zipfile.ZipFile, name: str) -> Any:
    with opened.open(name) as part:
        return parse(part, forbid_dtd=True).getroot()


if __name__ == "__main__":
    main()
