"""What was asked of every room for a reader, kept as long as nothing is done, and for a minute at most.

Every act writes a line in the log, in the transaction in which it is done, so what was kept under the hash of
the last line is behind nothing. What comes by the clock, or leaves no line, is seen within the minute
(decisions 0135 and 0146). It is kept for a reader with all that somebody holds today, and in one language:
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


class _Whose(NamedTuple):
    reader: Actor
    language: str | None


class _AsOf(NamedTuple):
    log: str
    minute: datetime


class Unchanged(Generic[V]):
    """At most so many readers, those who looked last, each with what was made last."""

    def __init__(self, most: int) -> None:
        self._kept: Recent[_Whose, tuple[_AsOf, V]] = Recent(most)
        _all.append(self)

    def get(self, actor: Actor, make: Callable[[], V]) -> V:
        """Return what was kept for a reader who was let in, or make it now."""
        whose, now = _whose(actor), _as_of()
        kept = self._kept.find(whose)
        if kept is not None and kept[0] == now:
            return kept[1]
        made = make()
        self._kept.keep(whose, (now, made))
        return made

    def keep(self, actor: Actor, value: V) -> None:
        """Keep what was made just now."""
        self._kept.keep(_whose(actor), (_as_of(), value))

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()


_all: list[Unchanged[Any]] = []


def forget() -> None:
    """Make everything anew: for tests, in which a log begins again."""
    for each in _all:
        each.clear()


def _whose(actor: Actor) -> _Whose:
    return _Whose(actor, get_language())


def _as_of() -> _AsOf:
    return _AsOf(audit.latest(), clock.minute())
