"""Rounds: can each that is open be closed, and has each that should have opened or closed done so?"""

from collections.abc import Iterator
from datetime import timedelta

from accord.foundations import clock
from accord.gateways.archive.check.finding import Finding, amiss, moment
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.ballot import watch
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires

LATE = timedelta(minutes=5)


def rounds_check() -> Iterator[Finding]:
    """Say what is wrong with the rounds of every partnership."""
    late = clock.now() - LATE
    for found in watch.under_way():
        if not found.has_keys:
            yield Finding(
                f"“{found.title}” is open, and its keys are not in the key store or do not fit: it cannot be "
                "closed. Restore from a new backup and the key copy."
            )
        elif not found.copied:
            yield amiss(f"There is no copy of the keys of “{found.title}”: accord backup-keys makes one.")
        if found.closes_at <= late:
            yield Finding(f"“{found.title}” should have closed on {moment(found.closes_at)}, and has not.")
    if waiting := len(questionnaires.due_to_open(late)):
        yield Finding(f"Rounds that should have opened by now, and have not: {waiting}.")
    if unfinished := len(ballot.closed_with_keys()):
        yield Finding(f"Rounds that are over, and whose keys are not destroyed yet: {unfinished}.")
