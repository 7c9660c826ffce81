"""How time grows as input grows tenfold, on each database: imports through the served site, then rounds.

Part of `make bench`; alone: `python -m tools.bench_growth`. Rounds are opened and closed by their services in
a process of their own (`tools/bench_rounds.py`), since what asks for time there is no page.
"""

import subprocess
import sys
import time

from tools.measuring import Database, databases, environment, thrown_away
from tools.report import say, timed
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
ADMINISTRATOR = "Idris Bell"


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for database in databases():
        _imports(database)
        for measured in ROUNDS:
            _round(database, measured)
    return 0


def _imports(database: Database) -> None:
    with thrown_away("bench") as folder, served(folder, database.fresh()) as site:
        for size in SIZES:
            _import(database.name, Visitor(site.address), size)


def _import(database: str, visitor: Visitor, size: int) -> None:
    """Let so many new people join, by the pages that an administrator walks."""
    here = visitor.become(ADMINISTRATOR)
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


def _round(database: Database, measured: str) -> None:
    """Open or close a round in a process and a folder of its own."""
    with thrown_away("bench") as folder:
        subprocess.run(
            [sys.executable, "-c", ROUND, database.name, *measured.split()],
            cwd=ROOT,
            env=environment(folder, database.fresh()),
            check=True,
        )


if __name__ == "__main__":
    sys.exit(main())
