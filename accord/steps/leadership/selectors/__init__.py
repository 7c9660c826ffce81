"""Reading who leads, and what leaders commit to."""

from accord.steps.leadership.selectors.board import board_day, day_before, next_board
from accord.steps.leadership.selectors.commitments import (
    began_on,
    behaviours_in_force,
    commitment_for,
    commitment_with,
    entries_of,
    open_entries,
    recent,
    seen_by,
    seen_of,
)
from accord.steps.leadership.selectors.register import Leader, leader_or_none, leaders, leading_today

__all__ = [
    "Leader",
    "began_on",
    "behaviours_in_force",
    "board_day",
    "commitment_for",
    "commitment_with",
    "day_before",
    "entries_of",
    "leader_or_none",
    "leaders",
    "leading_today",
    "next_board",
    "open_entries",
    "recent",
    "seen_by",
    "seen_of",
]
