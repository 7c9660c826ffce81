"""What a document is made of, as far as we look: paragraphs, each with what it is."""

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a paragraph is: styles that every word processor has, by the names it keeps in the file."""

    TITLE = "title"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    BODY = "normal"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks inside it are line breaks in the text."""

    text: str
    style: Style = Style.BODY
