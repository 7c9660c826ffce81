"""What waits for a reader, counted: how much in all, and in which steps. It stands around every page.

To count it every room is asked, which is most of the work of a small page. So it is kept for a minute at
most, and counted anew within it as `unchanged` says (decisions 0135 and 0164).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.registry import Waiting
from accord.overview.board import Board, steps_waiting
from accord.overview.unchanged import AsOf, Unchanged

MOST = 4_000
"""Readers whose tally a process keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things wait for a reader; steps: by key, of those open to the reader, whether they wait."""

    waiting: int
    steps: Mapping[str, bool]


_waiting: Unchanged[int] = Unchanged(MOST)
_steps: Unchanged[Mapping[str, bool]] = Unchanged(MOST)


def tally_for(actor: Actor) -> Tally:
    """Return the tally of a reader as of this minute, behind nothing that the reader did or lost."""
    return Tally(
        waiting=_waiting.get(actor, lambda: len(registry.waiting_for(actor))),
        steps=_steps.get(actor, lambda: steps_waiting(actor)),
    )


def tally_with(actor: Actor, waiting: Sequence[Waiting], asked: AsOf) -> Tally:
    """Return the tally around a page that has asked what waits just now; that stands around the next, too."""
    _waiting.keep(actor, len(waiting), asked)
    return tally_for(actor)


def board_seen(actor: Actor, board: Board, asked: AsOf) -> None:
    """Take the steps from a board that was asked for just now."""
    _steps.keep(actor, _steps_on(board), asked)


def _steps_on(board: Board) -> dict[str, bool]:
    entries = (*board.sentences, *board.steps)
    return {entry.descriptor.key: entry.waits for entry in entries if not entry.closed}
