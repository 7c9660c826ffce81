"""PostgreSQL: the database copied out and in by its own programs, told by their environment where it is."""

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from accord.foundations.errors import Refused
from accord.gateways.signin.selectors import sessions_tables

PART = "database.dump"


def copy_out(target: Path) -> None:
    """Write a dump of one snapshot of the database to `target`, without anybody's session. Raises Refused."""
    sessions = (f"--exclude-table-data={table}" for table in sessions_tables())
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", *sessions, f"--file={target}")


def copy_in(source: Path) -> None:
    """Bring a dump into the empty database, all of it or nothing. Raises Refused."""
    connection.close()
    database = f"--dbname={connection.settings_dict['NAME']}"
    _run("pg_restore", "--single-transaction", "--no-owner", "--no-privileges", database, str(source))


def is_empty() -> bool:
    """Say whether the database has not a single table."""
    return not connection.introspection.table_names()


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603  a program of PostgreSQL's own, with arguments of ours
        [_found(program), *arguments], env=_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Refused(f"{program} says: {_first_line(done.stderr)}")


def _found(program: str) -> str:
    """Return where a program of PostgreSQL stands: beside the server that is installed, or on the path."""
    if config := shutil.which("pg_config"):
        told = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)  # noqa: S603
        beside = Path(told.stdout.strip()) / program
        if told.returncode == 0 and beside.is_file():
            return str(beside)
    if on_path := shutil.which(program):
        return on_path
    raise Refused(f"{program} is not on this machine: install the client programs of PostgreSQL.")


def _environment() -> dict[str, str]:
    """Return the environment that names the database; a command line could be read by everybody here."""
    found = connection.settings_dict
    options = found["OPTIONS"]
    named = {
        "PGDATABASE": found["NAME"],
        "PGUSER": found["USER"],
        "PGPASSWORD": found["PASSWORD"],
        "PGHOST": found["HOST"],
        "PGPORT": str(found["PORT"]),
        "PGSSLMODE": options.get("sslmode", ""),
        "PGSSLROOTCERT": options.get("sslrootcert", ""),
    }
    return os.environ | {name: value for name, value in named.items() if value}


def _first_line(said: str) -> str:
    """Return the first complaint only: what follows it might quote a row."""
    return next((line.strip() for line in said.splitlines() if line.strip()), "nothing")
