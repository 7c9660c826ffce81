"""The words of a letter, taken apart for its HTML twin: paragraphs, lists, a code, addresses. Pure.

A letter is written once, in plain words. Where a line of it is an address of this site, the words right above
lead there, as people expect of a link; any other address stays the words that somebody typed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from django.utils.translation import gettext as _

BULLET = "- "
SET_IN = "    "  # of a code, which is typed off
SENTENCE_ENDS = (". ", "? ", "! ")


class Kind(StrEnum):
    """What a part of a letter is."""

    WORDS = "words"
    LIST = "list"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Line:
    """words, then words that lead to an address (link, url), then what ends the sentence."""

    words: str
    link: str = ""
    url: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of lines, a list with an entry a line, or a code."""

    kind: Kind
    lines: tuple[Line, ...]


def parts(text: str, *, site: str) -> list[Part]:
    """Return a letter in its parts. site: how every address of ours begins, with its last "/"."""
    found = [paragraph.strip("\n") for paragraph in text.replace("\r\n", "\n").split("\n\n")]
    made = [_part(paragraph, site) for paragraph in found if paragraph.strip()]
    return list(_lists_joined(made))


def _part(paragraph: str, site: str) -> Part:
    if paragraph.startswith(SET_IN):
        return Part(Kind.CODE, (Line(paragraph.strip()),))
    if paragraph.startswith(BULLET):
        return Part(Kind.LIST, _lines(paragraph.removeprefix(BULLET), site, whole=True))
    return Part(Kind.WORDS, _lines(paragraph, site))


def _lines(paragraph: str, site: str, *, whole: bool = False) -> tuple[Line, ...]:
    """Return the lines of a paragraph, each address of ours joined to the words above it.

    whole: let all of these words lead there, and not their last sentence alone.
    """
    found: list[Line] = []
    for words in map(str.strip, paragraph.split("\n")):
        if not _leads(words, site):
            found.append(Line(words))
        elif found and not found[-1].url:
            found[-1] = Line("", found[-1].words, words) if whole else _leading(found[-1].words, words)
        else:
            found.append(Line("", _("Open this page"), words))
    return tuple(found)


def _leads(words: str, site: str) -> bool:
    return words.startswith(site) and not any(each.isspace() for each in words)


def _leading(words: str, url: str) -> Line:
    """Let the last sentence above an address lead to it: “… . What it says stands here:”."""
    bare = words.rstrip()
    end = "." if bare.endswith(":") else ""
    bare = bare.removesuffix(":")
    cut = max((bare.rfind(mark) + len(mark) for mark in SENTENCE_ENDS if mark in bare), default=0)
    return Line(bare[:cut], bare[cut:], url, end)


def _lists_joined(found: list[Part]) -> Iterator[Part]:
    """Put what is listed in paragraphs of their own into one list; their further lines go along."""
    for kind, group in groupby(found, key=lambda part: part.kind):
        if kind is not Kind.LIST:
            yield from group
            continue
        yield Part(Kind.LIST, tuple(line for part in group for line in part.lines))
