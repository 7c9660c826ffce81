"""Where measurements happen: databases and folders that are thrown away."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

import psycopg
from django.db import connection
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from tools.postgres_cluster import cluster

# What is acknowledged has reached the disk, as in real use.
DURABLE = ("fsync=on", "synchronous_commit=on", "full_page_writes=on")


@dataclass(frozen=True, slots=True)
class Database:
    """A kind of database to measure on.

    address: of the server; "" for SQLite, which is a file of the site.
    """

    name: str
    address: str

    def fresh(self) -> dict[str, str]:
        """Return the switch of a site that names an empty database."""
        if not self.address:
            return {"ACCORD_DATABASE": ""}
        name = f"bench_{token_hex(4)}"
        with psycopg.connect(make_conninfo(self.address, dbname="postgres"), autocommit=True) as server:
            server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        return {"ACCORD_DATABASE": make_conninfo(self.address, dbname=name)}


def databases() -> Iterator[Database]:
    """Each kind of database in turn; a server lives until the next one is asked for."""
    yield Database("SQLite", "")
    with cluster(*DURABLE) as server:
        yield Database("PostgreSQL", server.address)


def environment(folder: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process for the site in a folder, whatever the developer has set."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
    site = {"ACCORD_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return own | site | dict(settings)


@contextmanager
def thrown_away(kind: str) -> Iterator[Path]:
    """An empty folder, gone after the block."""
    folder = Path(tempfile.mkdtemp(prefix=f"accord-{kind}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def look_through_the_tables() -> None:
    """Do, in the process that measures, what PostgreSQL does by itself a minute after many rows came in."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
