"""Rules on templates."""

import re
from collections.abc import Iterator

from tests.house.sources import Finding, Source

# Where text may be declared safe without escaping, and why.
SAFE_TEXT: dict[str, str] = {}
# Words that are the same in every language.
NAMES = frozenset({"Accord"})

# Everything of a template that is not text: longer constructs first.
_NOT_TEXT = re.compile(
    r"{%\s*comment\b.*?{%\s*endcomment\s*%}"
    r"|{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}"
    r"|{#.*?#}|{%.*?%}|{{.*?}}|&\w+;|&#\w+;|<!doctype[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>", re.DOTALL)
_SPOKEN = re.compile(r'\b(?:alt|aria-label|aria-description|placeholder|title)="([^"]*)"', re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def inline_code(source: Source) -> Iterator[Finding]:
    """Styles and scripts stand in files: the content security policy lets nothing else run."""
    text = _blank(_NOT_TEXT, source.text)
    found = (
        (r"<style\b", "put the style into the room's or the house's stylesheet."),
        (r"<script\b(?![^>]*\bsrc=)", "put the script into a file."),
        (r"<[^>]*\sstyle\s*=", "give it a class; no style attribute."),
        (r"<[^>]*\son[a-z]+\s*=", "no on… attributes: scripts stand in files, and pages work without."),
        (r"javascript:", "no script in an address."),
    )
    for pattern, advice in found:
        yield from _matches(source, text, pattern, advice)


def unescaped(source: Source) -> Iterator[Finding]:
    """Text is escaped; where it is declared safe, the reason stands in SAFE_TEXT."""
    if str(source.path) not in SAFE_TEXT:
        pattern = r"\|\s*safe(?:seq)?\b|{%\s*autoescape\s+off"
        yield from _matches(
            source, source.text, pattern, "let it be escaped, or give the reason in SAFE_TEXT."
        )


def objects(source: Source) -> Iterator[Finding]:
    """A template shows what the view gives it."""
    pattern = r"{[{%][^}]*\.(?:objects|_default_manager)\b"
    yield from _matches(source, source.text, pattern, "let the view ask a selector.")


def bare_text(source: Source) -> Iterator[Finding]:
    """Every word shown can be translated."""
    text = _blank(_NOT_TEXT, source.text)
    for spoken in _SPOKEN.finditer(text):
        if _words(spoken.group(1)):
            yield _at(source, spoken.start(), f"translate {spoken.group(0)}.")
    for number, line in enumerate(_blank(_TAG, text).splitlines(), start=1):
        if words := _words(line):
            yield Finding(source.path, number, f"put “{' '.join(words)}” into {{% translate %}}.")


def left_behind(source: Source) -> Iterator[Finding]:
    """What is no longer used is deleted, and notes are not sent to readers."""
    yield from _matches(source, source.text, r"<!--", "use {# … #} for a note.")
    yield from _matches(source, source.text, r"{#[^#]*(?:<\w|{%)", "delete it; it stays in the history.")


def other_host(source: Source) -> Iterator[Finding]:
    """Nothing is loaded from elsewhere."""
    pattern = r"""(?:\b(?:src|href|action)=["']|url\(["']?|@import\s+["'])(?:https?:)?//"""
    yield from _matches(source, source.text, pattern, "serve it from here.")


def _words(text: str) -> list[str]:
    return [word for word in _LETTERS.findall(text) if word not in NAMES]


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Replace what matches with blanks of the same shape, so that lines keep their numbers."""
    return pattern.sub(lambda found: re.sub(r"\S", " ", found.group()), text)


def _matches(source: Source, text: str, pattern: str, advice: str) -> Iterator[Finding]:
    for found in re.finditer(pattern, text, re.IGNORECASE):
        yield _at(source, found.start(), advice)


def _at(source: Source, position: int, advice: str) -> Finding:
    return Finding(source.path, source.text.count("\n", 0, position) + 1, advice)
