"""What the clock does: open, remind, close, destroy keys, and once a day note how many have answered."""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.mechanisms.rounds.ballot import close, destruction, launch, participation, reminders, selectors
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

logger = logging.getLogger(__name__)

OFTEN = timedelta(seconds=20)


class SomeFailed(Exception):
    """At least one round could not be brought forward; each stands in the server's log."""


@sweep("ballot.open", every=OFTEN)
def rounds_open() -> None:
    """Open every round whose time has come."""
    _each(questionnaires.due_to_open(clock.now()), launch.round_open)


@sweep("ballot.close", every=OFTEN)
def rounds_close() -> None:
    """Close every round whose time has run out."""
    _each(questionnaires.due_to_close(clock.now()), close.round_close)


@sweep("ballot.destroy_keys", every=OFTEN)
def keys_destroy() -> None:
    """Finish each close that was killed, or could not empty the journal, before the keys were gone."""
    _each(selectors.closed_with_keys(), destruction.keys_destroy)


@sweep("ballot.remind", every=timedelta(minutes=10))
def reminders_post() -> None:
    """Remind those who have not answered, in every open round whose time for it has come."""
    _each(questionnaires.all_in(RoundState.OPEN), reminders.reminders_due)


sweep("ballot.participation", every=timedelta(minutes=10))(participation.participation_record)


def _each(found: Iterable[tuple[UUID, UUID]], act: Callable[..., None]) -> None:
    """Bring each round forward by itself: one that fails does not hold up the others."""
    failed = 0
    for round_id, partnership_id in found:
        try:
            with scope.partnership(partnership_id):
                act(round_id, actor=Actor.system(partnership_id))
        except Exception as error:  # noqa: BLE001
            # The kind of error only: a message or a traceback might quote what it was working on.
            kind = type(error).__name__
            logger.error("%s failed for round %s: %s", act.__name__, round_id, kind)  # noqa: TRY400
            failed += 1
    if failed:
        raise SomeFailed
