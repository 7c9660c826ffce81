"""Both sides of the ballot as the database has them in one moment, read from outside of the house."""

import sqlite3
from contextlib import closing
from typing import NamedTuple

import psycopg

from accord.gateways.archive.tests.site import SERVER, Site

COUNTS = (
    "SELECT (SELECT count(*) FROM ballot_boxitem), (SELECT count(*) FROM ballot_invitation WHERE responded)"
)


class Ballot(NamedTuple):
    """How many sealed answers lie in the box, and how many people are marked as having responded."""

    box: int
    responded: int


def ballot_of(site: Site) -> Ballot:
    """Count both in one statement, that is in one moment, whatever else is going on."""
    if SERVER:
        with psycopg.connect(site.environment["ACCORD_DATABASE"]) as server:
            return Ballot(*server.execute(COUNTS).fetchone() or (-1, -1))
    with closing(sqlite3.connect(site.var / "accord.sqlite3", timeout=20)) as file:
        return Ballot(*file.execute(COUNTS).fetchone())
