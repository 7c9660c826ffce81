"""How time grows as input grows tenfold, on each database: imports through the served site, then rounds.

Part of `make bench`; alone: `python -m tools.bench_growth`. Rounds are opened and closed by their services in
a process of their own (`tools/bench_rounds.py`), since what asks for time there is no page.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import TypeVar

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from tools.postgres_cluster import cluster
from tools.served import ROOT, served
from tools.visitor import Form, Page, Visitor

SIZES = (1_000, 10_000)
# What `tools/bench_rounds.py` measures: people and statements.
ROUNDS = ("1000 14", "10000 14", "200 48", "2000 48")
ROUND = """
import sys, django
django.setup()
from tools import bench_rounds
bench_rounds.main(*sys.argv[1:])
"""
LOOKS_AGAIN = 0.2
PATIENCE = 120.0
ADMINISTRATOR = re.compile(r'value="([0-9a-f-]{36})">\s*<span class="persona-name">Idris Bell')
T = TypeVar("T")


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for name, database in (("SQLite", _no_server), ("PostgreSQL", cluster)):
        with database() as address:
            _imports(name, address)
            for measured in ROUNDS:
                _round(name, address, measured)
    return 0


@contextmanager
def _no_server() -> Iterator[str]:
    yield ""


def _settings(address: str) -> dict[str, str]:
    """The switch that names the database: SQLite's file where no server is given, else one just made."""
    if not address:
        return {"ACCORD_DATABASE": ""}
    name = f"bench_{token_hex(4)}"
    with psycopg.connect(make_conninfo(address, dbname="postgres"), autocommit=True) as server:
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return {"ACCORD_DATABASE": make_conninfo(address, dbname=name)}


def _imports(database: str, address: str) -> None:
    folder = Path(tempfile.mkdtemp(prefix="accord-bench-"))
    try:
        with served(folder, _settings(address)) as site:
            for size in SIZES:
                _import(database, Visitor(site.address), size)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _import(database: str, visitor: Visitor, size: int) -> None:
    """Let so many new people join, by the pages that an administrator walks."""
    front = visitor.get("/")
    (administrator,) = ADMINISTRATOR.findall(front.text)
    become = front.forms[0]
    here = visitor.post(Form(become.action, become.fields | {"person": administrator}))
    upload = visitor.get(f"{here.address.split('/me/')[0].rstrip('/')}/people/import/").forms[0]
    content = _list(size)
    uploaded, columns = timed(lambda: visitor.upload(upload, "file", "people.csv", content))
    compared, check = timed(lambda: visitor.post(columns.forms[0]))
    confirming = _confirming(check)
    answered, page = timed(lambda: visitor.post(confirming))
    written, _done = timed(lambda: _wait(visitor, page))
    total = uploaded + compared + answered + written
    say(f"import of {size:,}, {database}", f"{total:.1f} s", "under 30 s" if size == max(SIZES) else "")
    say(
        "  upload and read; compare; confirm; write",
        f"{uploaded:.1f}; {compared:.1f}; {answered:.1f}; {written:.1f} s",
    )
    say("  the page that shows what would change", f"{check.weight / 1024:.0f} KB")


def _list(size: int) -> bytes:
    """A list of people whom nobody knows, in teams of thirty, each with a manager in the list."""
    lines = ["Organisation,Name,E-mail,Staff number,Team,Role,Manager,Start date"]
    for number in range(size):
        staff = f"{size}-{number}"
        manager = f"{size}-{number // 10}" if number else ""
        lines.append(
            f"Northmoor Council,Given{number} Family{number},p{staff}@northmoor.example,{staff},"
            f"Crew {size}-{number // 30},Planner,{manager},01/02/2026"
        )
    return "\n".join(lines).encode()


def _confirming(check: Page) -> Form:
    return next(form for form in check.forms if "seen" in form.fields)


def _wait(visitor: Visitor, page: Page) -> Page:
    """Look again until it is done."""
    give_up = time.monotonic() + PATIENCE
    while not page.address.endswith("/done/"):
        if time.monotonic() > give_up or "/writing/" not in page.address:
            sys.exit(f"The import did not come to its end: {page.address}")
        time.sleep(LOOKS_AGAIN)
        page = visitor.get(page.address)
    return page


def _round(database: str, address: str, measured: str) -> None:
    """Open or close a round in a process and a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="accord-bench-"))
    own = {name: value for name, value in os.environ.items() if not name.startswith("ACCORD_")}
    try:
        subprocess.run(
            [sys.executable, "-c", ROUND, database, *measured.split()],
            cwd=ROOT,
            env=own
            | _settings(address)
            | {"ACCORD_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"},
            check=True,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def timed(act: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds something took, and what came of it."""
    began = time.monotonic()
    found = act()
    return time.monotonic() - began, found


def say(name: str, figure: str, remark: str = "") -> None:
    """Print one line of the report."""
    print(f"{name:46}{figure:>24}   {remark}".rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
