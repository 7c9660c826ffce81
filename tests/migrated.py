"""A database as the migrations leave it: made once, and copied by every process that tests.

Running the migrations takes as long as some hundred tests, and a dozen processes of each run need it done.
The copy is kept beside pytest's own cache, until a migration or a package changes: on SQLite the file; of
PostgreSQL, whose servers come and go, what writes the tables anew.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from tools.postgres_cluster import programs

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".pytest_cache" / "migrated"
LOCK = 20261126


def migrated_file() -> Path:
    """Return the file of a migrated SQLite database, to be copied."""
    file = KEPT / f"{_state()}.sqlite3"
    with _alone():
        if not file.exists():
            _thrown_away(KEPT.glob("*.sqlite3*"))
            with tempfile.TemporaryDirectory(prefix="accord-migrated-") as var:
                _migrate({"ACCORD_VAR": var})
                made = Path(shutil.copy(Path(var) / "accord.sqlite3", file.with_suffix(".new")))
            made.replace(file)
    return file


def migrated_database(server: str) -> str:
    """Return the name of a migrated database on this PostgreSQL server, to be a template for others."""
    name = f"migrated_{_state()}"
    with psycopg.connect(make_conninfo(server, dbname="postgres"), autocommit=True) as asked:
        asked.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        if not asked.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            asked.execute(f'CREATE DATABASE "{name}_new"')
            _fill(make_conninfo(server, dbname=f"{name}_new"))
            asked.execute(f'ALTER DATABASE "{name}_new" RENAME TO "{name}"')
    return name


def _fill(address: str) -> None:
    """Write the tables of an empty PostgreSQL database, by what was kept of the last one, if anything."""
    kept = KEPT / f"{_state()}.sql"
    with _alone():
        if kept.exists():
            _ask("psql", "--quiet", "--set=ON_ERROR_STOP=1", f"--file={kept}", address)
            return
        _thrown_away(KEPT.glob("*.sql"))
        with tempfile.TemporaryDirectory(prefix="accord-migrated-") as var:
            _migrate({"ACCORD_VAR": var, "ACCORD_DATABASE": address})
        made = kept.with_suffix(".new")
        _ask("pg_dump", "--no-owner", f"--file={made}", address)
        made.replace(kept)


def _ask(program: str, *arguments: str) -> None:
    """Run a program that speaks to the server, and say nothing of what it answers unless it fails."""
    subprocess.run([programs() / program, *arguments], stdout=subprocess.DEVNULL, check=True)


@cache
def _state() -> str:
    """Return what the tables depend on, as one word: our migrations, our settings and the packages."""
    files = [
        *ROOT.glob("accord/**/migrations/*.py"),
        ROOT / "config/settings.py",
        ROOT / "requirements/base.txt",
    ]
    found = hashlib.sha256(sys.version.encode())
    for file in sorted(files):
        found.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return found.hexdigest()[:16]


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process make it, and the others wait."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _thrown_away(files: Iterator[Path]) -> None:
    for file in files:
        file.unlink()


def _migrate(settings: Mapping[str, str]) -> None:
    own = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
    command = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity=0", "--no-input"]
    environment = own | {"DJANGO_SETTINGS_MODULE": "config.settings"} | dict(settings)
    subprocess.run(command, env=environment, check=True)
