"""How long the pages take that grow with people, of a partnership of 2,000 with two years behind it.

Part of `make bench`; alone: `python -m tools.bench_overview`. On each database, in a process and a folder of
its own (`tools/overviewed.py`).
"""

import subprocess
import sys

from tools.measuring import databases, environment, thrown_away
from tools.served import ROOT

SIZES = ("200", "2000")  # people; the partnership grows from one to the next
INSIDE = """
import sys
import config.wsgi
from tools import overviewed
overviewed.main(*sys.argv[1:])
"""
# Pages are asked for within the process: by the name that Django's test client gives, and of files that
# nobody has collected.
WITHIN = {
    "ACCORD_DEMO": "1",
    "ACCORD_HOSTS": "testserver",
    "ACCORD_STATICFILES": "django.contrib.staticfiles.storage.StaticFilesStorage",
}


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for database in databases():
        with thrown_away("bench") as folder:
            subprocess.run(
                [sys.executable, "-W", "ignore", "-c", INSIDE, database.name, *SIZES],
                cwd=ROOT,
                env=environment(folder, database.fresh() | WITHIN),
                check=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
