"""`make bench`: how long the page of a large result takes, 60 groups and 60 statements, from outside."""

import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from tools.measuring import environment, thrown_away
from tools.report import say, timed
from tools.served import ROOT, served
from tools.visitor import Visitor

READS = 60
STORED = """
import django
django.setup()
from tools import large_result
large_result.main()
"""


def main() -> int:
    """Measure and print; the site and its data are thrown away afterwards."""
    with thrown_away("bench") as folder:
        with served(folder):
            pass  # it is filled
        round_id = _stored(folder)
        with served(folder) as site:
            somebody = Visitor(site.address)
            home = somebody.post(somebody.get("/").forms[0]).address
            for name, path in (("everyone first", "everyone"), ("own partner first", "organisation")):
                _measure(somebody, f"{home}results/{round_id}/for/{path}/", name)
    return 0


def _stored(folder: Path) -> str:
    """Store the large result in a process of its own; return the id of its round."""
    command = [sys.executable, "-c", STORED]
    site = environment(folder, {"ACCORD_DEMO": "1"})
    done = subprocess.run(command, cwd=ROOT, env=site, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()


def _measure(visitor: Visitor, address: str, name: str) -> None:
    weight = visitor.get(address).weight
    taken = [timed(partial(visitor.get, address))[0] for _ in range(READS)]
    p95 = quantiles(taken, n=20)[-1]
    say(
        f"result of 60 groups x 60 statements, {name}",
        f"{p95 * 1000:.0f} ms",
        f"p95, under 300 ms; median {median(taken) * 1000:.0f} ms, {weight / 1024:.0f} KB",
    )


if __name__ == "__main__":
    sys.exit(main())
