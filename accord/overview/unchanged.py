"""What was asked of every room for a reader, kept for a minute at most, and as long as nothing hurries.

Every act writes a line in the log, in the transaction in which it is done. What the reader did, what is
about the reader, and whatever may take something out of anybody's sight, is seen at once. Of other kinds,
what others did is seen within the minute, as is what comes by the clock (decision 0164). Where an act of the
reader leaves no line, the session says that there was one. It is kept for a reader with all that somebody
holds today, in one language: nobody is handed what was made for somebody else, or for what one was before.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Generic, NamedTuple, TypeVar

from django.utils.translation import get_language

from accord.foundations import acting, clock
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.recent import Recent

V = TypeVar("V")

KEPT = timedelta(minutes=1)
QUARTER = 15
"""Minutes: in no zone does a day begin but on a quarter of an hour, and with a day rights begin and end."""


class _Whose(NamedTuple):
    reader: Actor
    language: str | None


class AsOf(NamedTuple):
    """log: where it ended."""

    log: audit.Tip
    at: datetime

    def stands(self, actor: Actor, now: "AsOf") -> bool:
        """Say whether what was made then may stand now."""
        if not self.at <= now.at < self.at + KEPT or _quarter(self.at) != _quarter(now.at):
            return False
        acted = acting.over_by()
        if acted is not None and acted > self.at:
            return False
        if self.log == now.log:
            return True
        return self.log.number < now.log.number and not audit.hurries(actor, self.log.number)


class Unchanged(Generic[V]):
    """At most so many readers, those who looked last, each with what was made last."""

    def __init__(self, most: int) -> None:
        self._kept: Recent[_Whose, tuple[AsOf, V]] = Recent(most)
        _all.append(self)

    def get(self, actor: Actor, make: Callable[[], V]) -> V:
        """Return what was kept for a reader who was let in, or make it now."""
        whose, now = _whose(actor), as_of()
        kept = self._kept.find(whose)
        if kept is not None and kept[0].stands(actor, now):
            self._kept.keep(whose, (kept[0]._replace(log=now.log), kept[1]))
            return kept[1]
        made = make()
        self._kept.keep(whose, (now, made))
        return made

    def keep(self, actor: Actor, value: V, asked: AsOf) -> None:
        """Keep what was made elsewhere. asked: as of when, taken before anything was asked for it."""
        self._kept.keep(_whose(actor), (asked, value))

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


def as_of() -> AsOf:
    """Return as of when that which is asked from here on is right."""
    return AsOf(audit.tip(), clock.now())


def _quarter(moment: datetime) -> tuple[int, int]:
    return moment.hour, moment.minute // QUARTER
