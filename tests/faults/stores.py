"""Stores that take no more, each a real one: SQLite and PostgreSQL, full or for reading only."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import psycopg
import pytest

from accord.gateways.archive.tests.site import Site
from tests.faults.disk import Disk, Limit, Volume, may_mount, volume
from tools.postgres_cluster import Cluster, cluster

OURS = 9  # people whom the cast brings with it
FULL = ["sqlite on a full disk", "postgresql on a full disk"]
ELSE = ["sqlite that may not write", "postgresql that only reads"]
# Where nobody may mount, the other ways stand for a full disk; where somebody may, they are left to a soak.
WAYS = [*FULL, *(pytest.param(way, marks=pytest.mark.soak) for way in ELSE)] if may_mount() else ELSE
# What is done by commands and workers is the same for both databases: the second one is left to a soak.
WORK = [WAYS[0], pytest.param(WAYS[1], marks=pytest.mark.soak)]


@dataclass
class Store:
    """A site with an open round, and what decides whether it can be written to."""

    site: Site
    disk: Disk
    opened: dict[str, Any]


class OnlyReading(Disk):
    """A server that was told to take nothing, as a standby is, or one that somebody is mending."""

    def __init__(self, folder: Path, server: str) -> None:
        super().__init__(folder)
        self._server = server

    def fill(self, *, leaving: int = 0) -> None:
        self._tell("on")

    def empty(self) -> None:
        self._tell("off")

    def _tell(self, word: str) -> None:
        with operator(self._server) as server:
            server.execute(f"ALTER SYSTEM SET default_transaction_read_only = {word}".encode())
            server.execute(b"SELECT pg_reload_conf()")


class Stores:
    """Builds an open round once on each kind of database, and copies it for each test."""

    def __init__(self, folder: Path, people: int, lasting: ExitStack) -> None:
        self._folder, self._people, self._lasting = folder, people, lasting
        self._built: dict[str, tuple[Site, dict[str, Any]]] = {}

    @classmethod
    @contextmanager
    def built(cls, folder: Path, *, people: int) -> Iterator[Self]:
        """Keep what was built, and a server of their own if one is asked for, as long as the block lasts."""
        with ExitStack() as lasting:
            yield cls(folder, people, lasting)

    @cached_property
    def _cluster(self) -> Cluster:
        return self._lasting.enter_context(cluster())

    @contextmanager
    def store(self, way: str, folder: Path) -> Iterator[Store]:
        """Yield a site of its own, on a store that can be taken away in one of the ways."""
        kind, _, how = way.partition(" ")
        with ExitStack() as stack:
            if kind == "sqlite":
                asked, opened = self._asked("")
                disk: Disk = Limit(folder)
                if how == "on a full disk":
                    disk = Volume(stack.enter_context(volume(folder / "disk")))
                site = asked.copied(disk.folder / "site")
            else:
                asked, opened = self._asked(self._cluster.address)
                site = asked.copied(folder / "site")
                disk = OnlyReading(folder, self._cluster.address)
                stack.callback(disk.empty)
                if how == "on a full disk":
                    disk = Volume(stack.enter_context(self._tablespace(site)))
            yield Store(site, disk, opened)

    def _asked(self, server: str) -> tuple[Site, dict[str, Any]]:
        if server not in self._built:
            site = Site.migrated(self._folder, server=server)
            self._built[server] = site, site.deed("open_a_round", self._people - OURS, 0)
        return self._built[server]

    @contextmanager
    def _tablespace(self, site: Site) -> Iterator[Path]:
        """Move the tables of a site to a disk of 40 MB; the journal of the server stays elsewhere."""
        with volume(self._cluster.folder / site.database, 40) as mounted:
            self._cluster.hand_over(mounted)
            with operator(self._cluster.address) as server:
                server.execute(f"CREATE TABLESPACE {site.database} LOCATION '{mounted}'".encode())
                server.execute(f"ALTER DATABASE {site.database} SET TABLESPACE {site.database}".encode())
            try:
                yield mounted
            finally:
                with operator(self._cluster.address) as server:
                    server.execute(f"DROP DATABASE {site.database} WITH (FORCE)".encode())
                    server.execute(f"DROP TABLESPACE {site.database}".encode())


@contextmanager
def operator(address: str) -> Iterator["psycopg.Connection[Any]"]:
    """Yield a connection by which a server is told what to do, also while it takes nothing from others."""
    options = "-c default_transaction_read_only=off"
    with psycopg.connect(address, dbname="postgres", autocommit=True, options=options) as server:
        yield server
