"""How long it takes to say how far the objectives of 2,000 people have come.

Part of `make bench`; alone: `python -m tools.bench_objectives`. On each database, in a process and a folder
of its own (`tools/contributed.py`).
"""

import subprocess
import sys

from tools.measuring import Database, databases, environment, thrown_away
from tools.served import ROOT

SIZES = (60, 2_000)  # people
INSIDE = """
import sys
import config.wsgi
from tools import contributed
contributed.main(*sys.argv[1:])
"""
# Pages are asked for within the process: by the name that Django's test client gives, and of files that
# nobody has collected.
WITHIN = {
    "ACCORD_HOSTS": "testserver",
    "ACCORD_STATICFILES": "django.contrib.staticfiles.storage.StaticFilesStorage",
}


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for database in databases():
        for people in SIZES:
            _measure(database, people)
    return 0


def _measure(database: Database, people: int) -> None:
    with thrown_away("bench") as folder:
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", INSIDE, database.name, str(people)],
            cwd=ROOT,
            env=environment(folder, database.fresh() | WITHIN),
            check=True,
        )


if __name__ == "__main__":
    sys.exit(main())
