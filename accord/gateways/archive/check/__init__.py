"""What is wrong with this site, in plain words: looked at by `accord check`, which changes nothing."""

from collections.abc import Callable, Iterable, Iterator

from django.db import Error as DatabaseError

from accord.gateways.archive.check.doors import doors_check
from accord.gateways.archive.check.finding import Finding
from accord.gateways.archive.check.letters import mail_check
from accord.gateways.archive.check.machine import (
    database_check,
    permissions_check,
    space_check,
    worker_check,
)
from accord.gateways.archive.check.partnerships import logs_check, zones_check
from accord.gateways.archive.check.rounds import rounds_check
from accord.gateways.archive.check.storage import backups_check, key_copies_check

Check = Callable[[], Iterable[Finding]]

BEFORE_THE_DATABASE: dict[str, Check] = {
    "Secrets": permissions_check,
    "Doors": doors_check,
    "Space": space_check,
    "Database": database_check,
}
WITH_THE_DATABASE: dict[str, Check] = {
    "Worker": worker_check,
    "Mail": mail_check,
    "Zones": zones_check,
    "Logs": logs_check,
    "Rounds": rounds_check,
    "Backups": backups_check,
    "Key copies": key_copies_check,
}


def findings() -> Iterator[tuple[str, list[Finding]]]:
    """Yield each thing that was looked at, with what was found; nothing found means in order.

    What needs the database is left out where the database cannot be read.
    """
    readable = True
    for name, check in BEFORE_THE_DATABASE.items():
        try:
            found = list(check())
        except DatabaseError as error:
            found = [Finding(f"The database cannot be read: {type(error).__name__}.")]
        readable = readable and not (name == "Database" and found)
        yield name, found
    if readable:
        for name, check in WITH_THE_DATABASE.items():
            yield name, list(check())


__all__ = ["Finding", "findings"]
