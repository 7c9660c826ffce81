"""A canonical text as people read it, made from the text itself and from nothing else.

The rooms that write canonical texts keep to a few signs: the first line is the title, "# " and "## " begin
headings, "Label: words" is a fact, and a line that is set in goes on from the one before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_FACT = re.compile(r"(?P<label>[^:.?!“”]{1,40}): (?P<words>.+)", re.DOTALL)
WORDS_PER_MINUTE = 180  # read with care, not skimmed
MINUTES_TO_DECIDE = 2


class Kind(StrEnum):
    """What a part of a text is."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    FACTS = "facts"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or a paragraph (`lines`), or facts that follow each other (`facts`: label and lines)."""

    kind: Kind
    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def parts(text: str) -> list[Part]:
    """Return a text in its parts, in order: every word of it, and none besides."""
    found: list[Part] = []
    for number, lines in enumerate(_paragraphs(text)):
        part = Part(Kind.TITLE, lines) if number == 0 else _part(lines)
        if part.kind == Kind.FACTS and found and found[-1].kind == Kind.FACTS:
            found[-1] = Part(Kind.FACTS, facts=found[-1].facts + part.facts)
        else:
            found.append(part)
    return found


def written(text: str) -> list[str]:
    """Return the lines of a text that say something."""
    return [line for line in text.split("\n") if line.strip()]


def minutes(text: str) -> int:
    """Return how long it takes to read a text with care and to decide, in whole minutes."""
    return MINUTES_TO_DECIDE + -(-len(text.split()) // WORDS_PER_MINUTE)


def _paragraphs(text: str) -> Iterator[tuple[str, ...]]:
    """Each line with those that go on from it."""
    paragraph: list[str] = []
    for line in written(text):
        if paragraph and not line[0].isspace():
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line.strip() if paragraph else line.rstrip())
    if paragraph:
        yield tuple(paragraph)


def _part(lines: tuple[str, ...]) -> Part:
    first, *rest = lines
    for sign, kind in (("# ", Kind.HEADING), ("## ", Kind.SUBHEADING)):
        if first.startswith(sign):
            return Part(kind, (first.removeprefix(sign), *rest))
    if fact := _FACT.fullmatch(first):
        return Part(Kind.FACTS, facts=((fact["label"], (fact["words"], *rest)),))
    return Part(Kind.WORDS, lines)
