"""What leaders of the demo commit to: one kept, one partly, one late, one given up, and one who has none."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from accord.gateways.command.demo.committed import (
    BOARD,
    BOARD_SET,
    COMMITTED,
    Committed,
    Said,
    Saw,
)
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.leadership import selectors, services

if TYPE_CHECKING:
    from accord.steps.leadership.models import Commitment

STEWARD = "Anna Rees"
Act = tuple[int, Callable[[], object]]


def acts(northmoor: Northmoor, days: Days) -> Iterator[Act]:
    """Everything that leaders promise and say, and what colleagues see, each with its day."""
    for committed in COMMITTED:
        yield committed.day, partial(_commit, northmoor, days, committed)
        for said in committed.said:
            yield said.day, partial(_report, northmoor, days, committed, said)
        for saw in committed.saw:
            yield saw.day, partial(_see, northmoor, committed, saw)
    yield BOARD_SET, partial(_set_board, northmoor, days)


def _commit(northmoor: Northmoor, days: Days, committed: Committed) -> None:
    services.commitment_make(
        behaviour=selectors.behaviours_in_force()[committed.behaviour - 1],
        says=committed.says,
        how_seen=committed.how_seen,
        due=days.day(committed.due),
        actor=northmoor.actor(committed.leader),
    )


def _report(northmoor: Northmoor, days: Days, committed: Committed, said: Said) -> None:
    services.commitment_report(
        commitment=_made(northmoor, committed),
        outcome=said.outcome,
        words=said.words,
        due=days.day(said.due) if said.due is not None else None,
        actor=northmoor.actor(committed.leader),
    )


def _see(northmoor: Northmoor, committed: Committed, saw: Saw) -> None:
    services.seen_say(commitment=_made(northmoor, committed), words=saw.words, actor=northmoor.actor(saw.who))


def _set_board(northmoor: Northmoor, days: Days) -> None:
    services.board_day_set(day=days.day(BOARD), actor=northmoor.actor(STEWARD))


def _made(northmoor: Northmoor, committed: Committed) -> "Commitment":
    """The commitment as it stands on this day."""
    leader = northmoor.people[committed.leader]
    found = selectors.entries_of(northmoor.actor(committed.leader), leader.id)
    return next(entry.commitment for entry in found if entry.says == committed.says)
