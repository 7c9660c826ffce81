"""The door to the limited process that reads documents. What comes back are plain values, checked again."""

from accord.foundations.documents.errors import TooLong, UnreadableDocument
from accord.foundations.documents.paragraph import Paragraph, Style
from accord.foundations.tables import Unreadable
from accord.foundations.tables.reading import PYTHON, asked

COMMAND: tuple[str, ...] = (*PYTHON, "accord.foundations.documents.child")
MOST_BYTES = 2 * 1024 * 1024


def read(content: bytes) -> list[Paragraph]:
    """Return the paragraphs of a .docx that hold anything, in order; raises UnreadableDocument, OSError."""
    if len(content) > MOST_BYTES:
        raise TooLong
    try:
        answer = asked(COMMAND, content)
    except Unreadable as unreadable:
        raise UnreadableDocument from unreadable
    if answer.get("refused") == TooLong.__name__:
        raise TooLong
    try:
        return [Paragraph(str(text), Style(style)) for style, text in answer["paragraphs"]]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableDocument from error
