"""`make bench`: what the served demo does on this machine, measured from outside, through the real server.

A rate says little without its machine, so that of submits stands beside two plain ones of the same run:
reading the simplest page through the same server, and as many transactions written by SQLite alone.
"""

import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from tools.measuring import thrown_away
from tools.report import say, timed
from tools.served import served
from tools.visitor import Form, Page, Visitor

READS = 100
SENDERS = 8
SIMPLEST = "/accessibility/"
INVITATION = re.compile(r"/a/[^/\"\s<]+/")
LETTER = re.compile(r"/letters/[0-9a-f-]{36}/$")
RESULT = re.compile(r"/results/[0-9a-f-]{36}/$")


def main() -> int:
    """Measure and print; the site and its data are thrown away afterwards."""
    with thrown_away("bench") as folder:
        with served(folder) as site:
            say("start-up, with the demo to fill", f"{site.took:.1f} s")
        with served(folder) as site:
            say("start-up, later", f"{site.took:.1f} s", "at most 5 s")
            _measure(site.address, folder)
    return 0


def _measure(site: str, folder: Path) -> None:
    somebody = Visitor(site)
    dashboard = somebody.post(somebody.get("/").forms[0])
    results = somebody.get(f"{dashboard.address}results/")
    newest = next(link for link in results.links if RESULT.search(link))
    for name, address in (("dashboard", dashboard.address), ("result", newest)):
        _say_times(f"{name}, {READS} reads", [timed(partial(somebody.get, address))[0] for _ in range(READS)])
    invitations = sorted(set(_invitations(somebody)))
    _weigh(Visitor(site), invitations[0])
    _send(site, invitations, folder)


def _weigh(visitor: Visitor, invitation: str) -> None:
    section = _first_section(visitor, invitation)
    files = sum(visitor.get(address).weight for address in set(section.files))
    say("answering page, first visit", f"{(section.weight + files) / 1024:.1f} KB", "under 100 KB")
    say("answering page, after that", f"{section.weight / 1024:.1f} KB", "under 30 KB")


def _send(site: str, invitations: Sequence[str], folder: Path) -> None:
    """Let everybody fill in a draft, then send all drafts at once from several visitors."""
    ready = [_fill_in(Visitor(site), invitation) for invitation in invitations]
    readers = [Visitor(site) for _ in ready]
    reads, _taken = _at_once([partial(reader.get, SIMPLEST) for reader in readers])
    submits, taken = _at_once(ready)
    writes = _plain_writes(folder / "plain.sqlite3", len(ready))
    say(f"submits with receipt, {len(ready)} by {SENDERS} at once", f"{submits:.0f} /s", "20 /s or more")
    _say_times("  each", taken)
    say(
        "  beside: simplest page, as many reads",
        f"{reads:.0f} /s",
        f"submits are {submits / reads:.2f} of it",
    )
    say(
        "  beside: SQLite alone, as many writes",
        f"{writes:.0f} /s",
        f"submits are {submits / writes:.2f} of it",
    )


def _at_once(acts: Sequence[Callable[[], object]]) -> tuple[float, list[float]]:
    """Return how many a second were done, by several at once, and how long each took."""
    began = time.monotonic()
    with ThreadPoolExecutor(SENDERS) as several:
        taken = [seconds for seconds, _page in several.map(timed, acts)]
    return len(acts) / (time.monotonic() - began), taken


def _plain_writes(path: Path, times: int) -> float:
    """Write a padded answer's worth of bytes in a transaction of its own, one after the other."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE box (ciphertext BLOB)")
        began = time.monotonic()
        for _ in range(times):
            database.execute("INSERT INTO box VALUES (zeroblob(4096))")
        return times / (time.monotonic() - began)


def _fill_in(visitor: Visitor, invitation: str) -> Callable[[], Page]:
    """Answer every statement; return the act of sending."""
    page = _first_section(visitor, invitation)
    while "/check/" not in page.address:
        page = visitor.post(page.forms[0])
    where = visitor.get(f"{invitation}where/")
    sending: Form = next(form for form in where.forms if form.action.endswith("/send/"))
    return lambda: visitor.post(sending)


def _first_section(visitor: Visitor, invitation: str) -> Page:
    return visitor.get(next(link for link in visitor.get(invitation).links if "/section/" in link))


def _invitations(visitor: Visitor) -> Iterator[str]:
    """Find every personal link that can still be used: newest letters first, until a page holds none."""
    skipped, links = 0, [""]
    while links:
        page = visitor.get(f"/letters/?after={skipped}")
        letters = [visitor.get(link).text for link in page.links if LETTER.search(link)]
        links = [match.group() for match in map(INVITATION.search, letters) if match]
        yield from links
        skipped += len(letters)


def _say_times(name: str, taken: Sequence[float]) -> None:
    p95 = quantiles(taken, n=20)[-1]
    say(name, f"{median(taken) * 1000:.0f} ms", f"median; p95 {p95 * 1000:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
