"""What waits for a reader, counted: how much in all, and in which steps. It stands around every page.

To count it every room is asked, which is most of the work of a small page. So it is counted anew only when
the log has a new line, and at least once a minute for what comes by the clock, or without a line: that
somebody has answered stands in no log (decision 0135).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from accord.foundations import clock, registry
from accord.foundations.access import Actor
from accord.foundations.audit import selectors as audit
from accord.foundations.recent import Recent
from accord.foundations.registry import Waiting
from accord.overview.board import Board, board_for

MOST = 4_000
"""Readers whose tally a process keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things wait for a reader; steps: by key, of those open to the reader, whether they wait."""

    waiting: int
    steps: Mapping[str, bool]


class _Key(NamedTuple):
    partnership_id: UUID
    person_id: UUID | None
    log: str
    minute: datetime


_kept: Recent[_Key, Tally] = Recent(MOST)


def tally_for(actor: Actor) -> Tally:
    """Return the tally of a reader as of this minute; of nothing that was done since is it behind."""
    return _kept.get(_key(actor), lambda: _tally(board_for(actor), registry.waiting_for(actor)))


def tally_beside(actor: Actor, board: Board) -> Tally:
    """Return the tally of a reader around a page that has asked for the board already: what waits is not
    asked for again while nothing was done.
    """
    return _kept.get(_key(actor), lambda: _tally(board, registry.waiting_for(actor)))


def fresh_tally(actor: Actor, board: Board, waiting: Sequence[Waiting]) -> Tally:
    """Count what was asked just now; it stands around the next pages, too."""
    tally = _tally(board, waiting)
    _kept.keep(_key(actor), tally)
    return tally


def forget() -> None:
    """Count everything anew: for tests, in which a log begins again."""
    _kept.clear()


def _tally(board: Board, waiting: Sequence[Waiting]) -> Tally:
    entries = (*board.sentences, *board.steps)
    steps = {entry.descriptor.key: entry.waits for entry in entries if not entry.closed}
    return Tally(waiting=len(waiting), steps=steps)


def _key(actor: Actor) -> _Key:
    return _Key(actor.partnership_id, actor.person_id, audit.latest(), clock.minute())
