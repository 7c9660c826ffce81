"""The text of a document's body, paragraph by paragraph. Runs in the child only."""

from collections.abc import Iterator
from typing import Any

from accord.foundations.documents.paragraph import Style

MOST_PARAGRAPHS, MOST_CHARACTERS = 2000, 200_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = frozenset({f"{_W}br", f"{_W}cr"})
_STYLES = {style.value for style in Style}


class TooLong(Exception):
    """There is more in it than we read."""


def names_of_styles(root: Any) -> dict[str, str]:
    """Return what each style is called, by its id, which is in the language of whoever made the document."""
    found = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            found[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "").lower()
    return found


def paragraphs(root: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Return style and text of each paragraph that holds anything; raises TooLong."""
    characters = 0
    for number, paragraph in enumerate(root.iter(f"{_W}p")):
        text = _text(paragraph)
        characters += len(text)
        if number >= MOST_PARAGRAPHS or characters > MOST_CHARACTERS:
            raise TooLong
        if text.strip():
            yield _style(paragraph, styles), text


def _text(paragraph: Any) -> str:
    said = []
    for found in paragraph.iter():
        if found.tag == f"{_W}t":
            said.append(found.text or "")
        elif found.tag == f"{_W}tab":
            said.append(" ")
        elif found.tag in _BREAKS:
            said.append("\n")
    return "".join(said)


def _style(paragraph: Any, styles: dict[str, str]) -> str:
    chosen = paragraph.find(f"{_W}pPr/{_W}pStyle")
    style_id = chosen.get(f"{_W}val", "") if chosen is not None else ""
    name = styles.get(style_id, "")
    return name if name in _STYLES else Style.BODY.value
