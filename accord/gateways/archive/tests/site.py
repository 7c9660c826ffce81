"""A real site in a folder of its own: its commands run as processes, on the database that tests run on."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from tests.migrated import migrated_database, migrated_file

SERVER = os.environ.get("ACCORD_DATABASE", "")
CANARY = "canary-in-a-comment"
COMMAND = [sys.executable, "-m", "accord.gateways.command"]
DEEDS = [sys.executable, "-m", "accord.gateways.archive.tests.deeds"]


@dataclass
class Site:
    """var: its own folder. backups, key_copies: the places it shares with whoever comes after it.

    server: the PostgreSQL that keeps its database, or "" for SQLite.
    """

    var: Path
    backups: Path
    key_copies: Path
    settings: dict[str, str] = field(default_factory=dict)
    database: str = ""
    server: str = SERVER

    @classmethod
    def empty(
        cls, folder: Path, *, like: "Site | None" = None, server: str = SERVER, template: str = "template1"
    ) -> "Site":
        """Return a site in which nothing is; `like`: with the places and settings of that one."""
        name = f"site_{token_hex(4)}"
        made = cls(
            var=folder / name,
            backups=like.backups if like else folder / "backups",
            key_copies=like.key_copies if like else folder / "key-copies",
            settings=dict(like.settings) if like else {},
            database=_database_made(server, name, template=template),
            server=server,
        )
        for place in (made.backups, made.key_copies):
            place.mkdir(parents=True, exist_ok=True)
        return made

    @classmethod
    def migrated(cls, folder: Path, *, server: str = SERVER) -> "Site":
        """Return a site whose tables are empty."""
        if server:
            return cls.empty(folder, server=server, template=migrated_database(server))
        made = cls.empty(folder, server=server)
        made.var.mkdir()
        shutil.copyfile(migrated_file(), made.var / "accord.sqlite3")
        return made

    def copied(self, folder: Path) -> "Site":
        """Return a copy of this site, with places of its own."""
        made = Site(
            folder / "var",
            folder / "backups",
            folder / "key-copies",
            dict(self.settings),
            self.database,
            self.server,
        )
        for place in ("var", "backups", "key_copies"):
            shutil.copytree(getattr(self, place), getattr(made, place))
        if self.server:
            made.database = _database_made(self.server, f"site_{token_hex(4)}", template=self.database)
        return made

    @property
    def address(self) -> str:
        """The address of its database on the server that keeps it."""
        return _address(self.server, self.database)

    @property
    def environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
        places = {
            "ACCORD_VAR": str(self.var),
            "ACCORD_BACKUP": str(self.backups),
            "ACCORD_KEYS_BACKUP": str(self.key_copies),
        }
        server = {"ACCORD_DATABASE": self.address} if self.server else {}
        return own | places | server | {"DJANGO_SETTINGS_MODULE": "config.settings"} | self.settings

    def accord(self, *arguments: str | Path, fails: bool = False, largest_file: int | None = None) -> str:
        """Run a command of Accord; return what it says. largest_file: where the space for a file ends."""
        limit = ["prlimit", f"--fsize={largest_file}"] if largest_file else []
        done = self._run([*limit, *COMMAND, *map(str, arguments)])
        assert done.returncode == (1 if fails else 0), done.stdout + done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        return done.stdout

    def deed(self, name: str, *arguments: str | int) -> Any:
        """Let people or the clock do something in this site; see `deeds`."""
        done = self._run([*DEEDS, name, *map(str, arguments)])
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def begin(self, name: str, *arguments: str | int) -> "subprocess.Popen[str]":
        """Begin a deed that speaks line by line."""
        command = [*DEEDS, name, *map(str, arguments)]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, text=True)

    def _run(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)


def _database_made(server: str, name: str, *, template: str = "template1") -> str:
    if server:
        with psycopg.connect(_address(server, "postgres"), autocommit=True) as asked:
            asked.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return name


def _address(server: str, database: str) -> str:
    return make_conninfo(server, dbname=database)
