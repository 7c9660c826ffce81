"""Both sides of the ballot as the database has them in one moment, read from outside of the house."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, NamedTuple

import psycopg

from accord.gateways.archive.tests.site import Site

COUNTS = (
    "SELECT (SELECT count(*) FROM ballot_boxitem), (SELECT count(*) FROM ballot_invitation WHERE responded)"
)


class Ballot(NamedTuple):
    """How many sealed answers lie in the box, and how many people are marked as having responded."""

    box: int
    responded: int


def ballot_of(site: Site) -> Ballot:
    """Count both in one statement, that is in one moment, whatever else is going on."""
    return Ballot(*_asked(site, COUNTS))


def state_of(site: Site) -> str:
    """Return how its one round stands."""
    return str(_asked(site, "SELECT state FROM questionnaires_round")[0])


def last_swept(site: Site) -> datetime | None:
    """Return when a worker last came to the end of anything, in UTC."""
    (found,) = _asked(site, "SELECT max(finished_at) FROM jobs_sweepstate")
    return datetime.fromisoformat(found).replace(tzinfo=UTC) if isinstance(found, str) else found


def let_time_run_out(site: Site) -> None:
    """Move the end of its round into the past, from outside: no worker has to wait two weeks for it."""
    began = "UPDATE questionnaires_round SET opens_at = '2026-01-05 09:00:00', "
    _told(site, f"{began} closes_at = '2026-01-19 17:00:00'")


def _asked(site: Site, question: str) -> Any:
    if site.server:
        with psycopg.connect(site.address) as server:
            return server.execute(question.encode()).fetchone()
    with closing(sqlite3.connect(site.var / "accord.sqlite3", timeout=20)) as file:
        return file.execute(question).fetchone()


def _told(site: Site, statement: str) -> None:
    if site.server:
        with psycopg.connect(site.address) as server:
            server.execute(statement.encode())
        return
    with closing(sqlite3.connect(site.var / "accord.sqlite3", timeout=20)) as file, file:
        file.execute(statement)
