"""How the served site holds while many answer a round at once, on each database. Part of `make bench`.

Alone: `python -m tools.bench_load`. The people who answer run in a process of their own (`tools/load.py`), on
the same machine, so that a server with a machine to itself does better. Two ways of answering are measured:

- the whole way, 1, 4, 16 and 64 people at a time: from the link over every section to the receipt;
- the last step, so many people a second for two minutes, whether the site keeps up or not: the page with the
  button, and sending. That is the rush before a deadline, when drafts lie ready. Then as many as it can,
  16 at a time.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from tools.measuring import databases, environment, thrown_away
from tools.report import say
from tools.served import ROOT, Site, served

AT_ONCE = (1, 4, 16, 64)
SECONDS = 20.0
RATES = ((20, 500), (50, 400))  # people a second; milliseconds below which 95 of 100 sendings must stay
HOLD = 120.0
FASTEST = 45  # people a second who walk the whole way, at most: so many links lie ready
RUSH = 16  # people at a time who take the last step as fast as they can
FASTEST_RUSH = 300
OPENED = """
import sys, django
django.setup()
from tools import bench_rounds
bench_rounds.opened(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """What `tools/load.py` found: how many came to their receipt or elsewhere, and what each request took."""

    sent: int
    failed: int
    took: float
    send: Sequence[float]
    page: Sequence[float]


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for database in databases():
        with thrown_away("bench") as folder:
            _measure(database.name, database.fresh(), folder)
    return 0


def _measure(database: str, settings: Mapping[str, str], folder: Path) -> None:
    ready = int(sum(rate * HOLD for rate, _limit in RATES) + FASTEST_RUSH * SECONDS)
    afresh = int(FASTEST * SECONDS * len(AT_ONCE))
    links = folder / "links"
    open_round(afresh + ready, ready, links, folder, settings)
    with served(folder, {**settings, "ACCORD_DEMO": "0"}) as site:
        first = ready
        for clients in AT_ONCE:
            found = answer(site, links, first=first, clients=clients, seconds=SECONDS)
            first += found.sent + found.failed + clients
            _say_whole_way(database, clients, found)
        first = 0
        for rate, limit in RATES:
            found = answer(site, links, first=first, rate=rate, seconds=HOLD)
            first += int(rate * HOLD)
            _say_last_step(database, rate, limit, found)
        found = answer(site, links, first=first, clients=RUSH, seconds=SECONDS, last=1)
        name = f"last step, {RUSH} at once, {database}"
        say(name, f"{found.sent / found.took:.1f} people/s", f"{times(found.send)}{_failures(found)}")


def open_round(asked: int, begun: int, links: Path, folder: Path, settings: Mapping[str, str]) -> None:
    """Open a round in a process of its own; the first so many have answered all but sent nothing."""
    command = [sys.executable, "-c", OPENED, str(asked), str(begun), str(links)]
    subprocess.run(command, cwd=ROOT, env=environment(folder, settings), check=True)


def answer(site: Site, links: Path, **asked: float) -> Answered:
    """Let people answer; asked: the options of `tools/load.py`."""
    options = [part for name, value in asked.items() for part in (f"--{name}", f"{value:g}")]
    command = [sys.executable, "-m", "tools.load", site.address, str(links), *options]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return Answered(**json.loads(done.stdout))


def _say_whole_way(database: str, clients: int, found: Answered) -> None:
    requests = len(found.page) + len(found.send)
    say(
        f"whole way, {clients} at once, {database}",
        f"{found.sent / found.took:.1f} people/s",
        f"{requests / found.took:.0f} requests/s; {times(found.send)}{_failures(found)}",
    )


def _say_last_step(database: str, rate: float, limit: int, found: Answered) -> None:
    say(
        f"last step, {rate:g} a second for {HOLD:g} s, {database}",
        f"{found.sent / found.took:.1f} people/s",
        f"{times(found.send)}, p95 under {limit} ms asked{_failures(found)}",
    )


def times(seconds: Sequence[float]) -> str:
    """The middle, the 95th and the 99th of a hundred."""
    if len(seconds) < 2:
        return "nobody came to the end"
    hundredths = quantiles(seconds, n=100, method="inclusive")
    p50, p95, p99 = (1000 * hundredths[place] for place in (49, 94, 98))
    return f"sending p50 {p50:.0f}, p95 {p95:.0f}, p99 {p99:.0f} ms"


def _failures(found: Answered) -> str:
    return f"; {found.failed} CAME TO NO RECEIPT" if found.failed else ""


if __name__ == "__main__":
    sys.exit(main())
