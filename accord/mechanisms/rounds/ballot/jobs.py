"""What the clock does: open, remind, close, destroy keys, and once a day note how many have answered."""

from datetime import timedelta

from accord.foundations import clock
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.rounds.ballot import close, destruction, launch, participation, reminders, selectors
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState

OFTEN = timedelta(seconds=20)


@sweep("ballot.open", every=OFTEN)
def rounds_open() -> None:
    """Open every round whose time has come."""
    each(questionnaires.due_to_open(clock.now()), launch.round_open)


@sweep("ballot.close", every=OFTEN)
def rounds_close() -> None:
    """Close every round whose time has run out."""
    each(questionnaires.due_to_close(clock.now()), close.round_close)


@sweep("ballot.destroy_keys", every=OFTEN)
def keys_destroy() -> None:
    """Finish each close that was killed, or could not empty the journal, before the keys were gone."""
    each(selectors.closed_with_keys(), destruction.keys_destroy)


@sweep("ballot.remind", every=timedelta(minutes=10))
def reminders_post() -> None:
    """Remind those who have not answered, in every open round whose time for it has come."""
    each(questionnaires.all_in(RoundState.OPEN), reminders.reminders_due)


sweep("ballot.participation", every=timedelta(minutes=10))(participation.participation_record)
