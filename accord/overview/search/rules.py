"""When words are found in a text: each begins a word of it, whatever its case and accents. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import IntEnum

LONGEST, MOST_WORDS = 100, 8
"""Of what somebody looks for: characters, and words."""
AROUND = 70
"""Characters shown before and after what was found."""

Pattern = re.Pattern[str]

# What no Unicode decomposition takes apart, and people type without.
_BARE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)
_WORD = re.compile(r"\w[\w']*")
_LONG = 4
"""Shorter words are never taken for a slip of another."""


class Rank(IntEnum):
    """How well something fits; less is better."""

    TITLE_BEGINS = 0
    IN_TITLE = 1
    IN_WORDS = 2


def folded(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():  # most texts, and these need not be taken apart
        return text.casefold()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.translate(_BARE)


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, in order; each once."""
    return list(dict.fromkeys(_WORD.findall(folded(text))))


def sought(typed: str) -> list[str]:
    """Return what somebody looks for, as words: at most so many of at most so many characters."""
    return words_of(typed[:LONGEST])[:MOST_WORDS]


def patterns(words: Iterable[str]) -> list[Pattern]:
    """Return for each folded word what finds it at the beginning of a word of a folded text."""
    return [re.compile(rf"(?<!\w){re.escape(word)}") for word in words]


def rank(title: str, words: str, sought: Sequence[Pattern]) -> Rank | None:
    """Return how well a thing fits what is sought, or None where one of the words is nowhere in it."""
    called = folded(title)
    missing = [pattern for pattern in sought if not pattern.search(called)]
    if not missing:
        return Rank.TITLE_BEGINS if sought[0].match(called) else Rank.IN_TITLE
    if not words:
        return None
    said = folded(words)
    return Rank.IN_WORDS if all(pattern.search(said) for pattern in missing) else None


def around(words: str, sought: Sequence[Pattern]) -> str:
    """Return a piece of a longer text in which the first of these is found; its beginning where none is.

    Found in the folded text, which may be longer or shorter by some letters: the piece moves with that.
    """
    words = " ".join(words.split())
    found = next((each for pattern in sought if (each := pattern.search(folded(words)))), None)
    start = max(0, (found.start() if found else 0) - AROUND)
    end = start + 2 * AROUND
    if start:
        start = words.find(" ", start) + 1 or start
    if end < len(words):
        end = words.rfind(" ", start, end) if words.rfind(" ", start, end) > start else end
    return ("… " if start else "") + words[start:end].strip() + (" …" if end < len(words) else "")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word for which another may be a slip, or ""."""
    if len(word) < _LONG:
        return ""
    long = [each for each in known if abs(len(each) - len(word)) <= 2]
    return next(iter(get_close_matches(word, long, n=1, cutoff=0.8)), "")
