"""What was asked of every room for a reader, kept as long as nothing is done, and for a minute at most.

Every act writes a line in the log, in the transaction in which it is done, so what was kept under the hash of
the last line is behind nothing. What comes by the clock, or leaves no line, is seen within the minute
(decisions 0135 and 0146). The key holds the reader with all that somebody holds today, and the language:
nobody is handed what was made for somebody else, or for what he or she was before.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

from django.utils.translation import get_language

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.recent import Recent

V = TypeVar("V")


class _Key(NamedTuple):
    reader: Actor
    language: str | None
    log: str
    minute: datetime


class Unchanged(Generic[V]):
    """At most so many readers, those who looked last."""

    def __init__(self, most: int) -> None:
        self._kept: Recent[_Key, V] = Recent(most)
        _all.append(self)

    def get(self, actor: Actor, make: Callable[[], V]) -> V:
        """Return what was kept for a reader who was let in, or make it now."""
        return self._kept.get(_key(actor), make)

    def keep(self, actor: Actor, value: V) -> None:
        """Keep what was made just now."""
        self._kept.keep(_key(actor), value)

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()


_all: list[Unchanged[Any]] = []


def forget() -> None:
    """Make everything anew: for tests, in which a log begins again."""
    for each in _all:
        each.clear()


def _key(actor: Actor) -> _Key:
    return _Key(actor, get_language(), audit.latest(), clock.minute())
