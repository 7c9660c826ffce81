"""Lines as RFC 5545 asks: folded at 75 octets, with what means something else escaped."""

import re
from collections.abc import Iterable, Iterator

KIND = "text/calendar; charset=utf-8"
LONGEST = 75  # octets of a line, without its end (RFC 5545, 3.1)
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def written(lines: Iterable[str]) -> bytes:
    """Return lines as a calendar is sent."""
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def text(words: str) -> str:
    """Return words as a value of type TEXT: on one line, with what means something else escaped (3.3.11)."""
    plain = _NOT_TEXT.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_ESCAPED.get(letter, letter) for letter in plain)


def _folded(line: str) -> Iterator[str]:
    """Cut a line into such of at most 75 octets, never inside of a letter; the next begins with a blank."""
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part
