"""Letters and those who write them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it leaves, in plain words."""

    subject: str
    text: str


Writer = Callable[[UUID], Letter | None]
_writers: dict[str, Writer] = {}


def letter(kind: str) -> Callable[[Writer], Writer]:
    """Register who writes letters of a kind.

    The writer is called with the id the letter is about, inside the partnership's scope, when it is sent
    (and, in the demo, when it is looked at). It returns None when the letter is no longer wanted.
    """

    def decorate(writer: Writer) -> Writer:
        _writers[kind] = writer
        return writer

    return decorate


def writer_of(kind: str) -> Writer:
    """Return the writer of a kind of letter; raises KeyError for an unknown kind."""
    return _writers[kind]
