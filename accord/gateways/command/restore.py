"""`accord restore`: brings a site back from a backup into an empty place."""

import argparse
from datetime import datetime
from pathlib import Path

from accord.foundations.errors import Refused
from accord.gateways.archive import restore
from accord.gateways.archive.key_copies import recovery_key_read
from accord.gateways.command import hold
from accord.mechanisms.rounds.ballot.rules import REASONS, Outcome


def run(options: argparse.Namespace) -> int:
    """Restore; return 1 where that was refused or did not succeed."""
    folder = Path(options.backup)
    try:
        with hold.rebuilding():
            plan = restore.plan(folder, _means(options))
            came_of_it = restore.restore(folder, plan)
    except Refused as refused:
        print(refused.message)
        return 1
    except hold.InUse:
        print("This site is being served: a backup is restored into an empty place that nobody uses.")
        return 1
    made_at = plan.manifest.made_at
    print(f"Restored from the backup of {made_at:%d %B %Y, %H:%M} UTC. What was done later is lost.")
    for title, outcome in came_of_it:
        print(_said(title, outcome))
    print("Next: accord check, accord backup-keys, accord serve.")
    return 0


def _means(options: argparse.Namespace) -> restore.Means:
    return restore.Means(
        recovery_key=recovery_key_read(Path(options.recovery_key)) if options.recovery_key else None,
        key_copies=Path(options.key_copies) if options.key_copies else None,
        failed_at=_moment(options.failed_at) if options.failed_at else None,
        without_keys=options.without_keys,
    )


def _moment(typed: str) -> datetime:
    try:
        found = datetime.fromisoformat(typed)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise Refused("Write the moment with its distance from UTC, for instance 2026-11-25T17:30+00:00.")
    return found


def _said(title: str, outcome: Outcome) -> str:
    if outcome is Outcome.GOES_ON:
        return (
            f"“{title}” goes on: everybody whose answers are not in the backup gets a letter that says why."
        )
    return f"“{title}” stays shut: {REASONS[outcome]}. Its box was emptied unopened."
