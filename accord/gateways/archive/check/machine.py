"""The machine: who may read what, is there space, is the database up to date, does the worker work?"""

import shutil
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from accord.foundations import clock
from accord.foundations.jobs import selectors as jobs
from accord.gateways.archive import database
from accord.gateways.archive.check.finding import Finding, amiss, moment
from accord.mechanisms.rounds.keys import places

GIGABYTE = 10**9
LEAST_SPACE = GIGABYTE
SILENCE = timedelta(minutes=2)  # the most frequent sweep runs every five seconds
FAILURES = 3


def permissions_check() -> Iterator[Finding]:
    """Say which secrets others on this machine may read."""
    keys = Path(settings.ACCORD_KEYS)
    secrets = {
        "the site key": [Path(settings.ACCORD_VAR) / "site.key"],
        "the key store": [keys, *keys.glob("*")],
    }
    for name, paths in secrets.items():
        for path in paths:
            if path.exists() and _open_to_others(path):
                yield Finding(f"Others on this machine may read {name}: chmod go= {path}")
    data = database.file()
    if data is not None and _open_to_others(data) and _open_to_others(data.parent):
        yield amiss(f"Others on this machine may read the database: chmod go= {data.parent}")


def space_check() -> Iterator[Finding]:
    """Say where space runs out."""
    for place in places.reachable(Path(settings.ACCORD_VAR), places.backup_place()):
        free = shutil.disk_usage(place).free
        if free < LEAST_SPACE:
            yield Finding(f"Only {free / GIGABYTE:.1f} GB are free in {place}.")


def database_check() -> Iterator[Finding]:
    """Say whether the database is as this version of Accord needs it."""
    if missing := database.migrations_needed() - set(database.migrations_applied()):
        yield Finding(
            f"The database is not up to date ({len(missing)} steps are missing): accord serve brings it up."
        )


def worker_check() -> Iterator[Finding]:
    """Say whether the worker works, and what fails again and again."""
    health = jobs.health()
    last = max((found.finished_at for found in health if found.finished_at), default=None)
    if last is None:
        yield Finding("The worker has never run: accord serve starts one.")
    elif last < clock.now() - SILENCE:
        yield Finding(f"The worker does not run; it last did on {moment(last)}.")
    elif last > clock.now() + SILENCE:
        yield Finding(
            f"The clock of this machine was put back: the worker has worked at {moment(last)} already."
        )
    for found in health:
        if found.failures >= FAILURES:
            yield Finding(f"{found.name} failed {found.failures} times in a row; the server's log says how.")


def _open_to_others(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))
