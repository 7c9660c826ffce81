"""`make bench`: what the served demo does on this machine, measured from outside, through the real server."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from tools.visitor import Form, Page, Visitor

READS = 100
SENDERS = 8
STARTS_WITHIN = 180
INVITATION = re.compile(r"/a/[^/\"\s<]+/")
RESULT = re.compile(r"/results/[0-9a-f-]{36}/$")


def main() -> int:
    """Measure and print; the site and its data are thrown away afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="accord-bench-"))
    try:
        with served(folder) as (site, first):
            print(f"start-up, with an empty database and the demo to fill  {first:8.2f} s")
        with served(folder) as (site, later):
            print(f"start-up, later                                        {later:8.2f} s   (to hold: 5)")
            _measure(site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, float]]:
    """Serve the demo from a folder; yield its address and the seconds until it answered."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    site = f"http://127.0.0.1:{port}/"
    environment = os.environ | {"ACCORD_DEMO": "1", "ACCORD_VAR": str(folder), "PORT": str(port)}
    began = time.monotonic()
    server = subprocess.Popen(
        [Path(sys.executable).with_name("accord"), "serve"], env=environment, stdout=subprocess.DEVNULL
    )
    try:
        while not _answers(site):
            if server.poll() is not None or time.monotonic() - began > STARTS_WITHIN:
                sys.exit("accord serve does not answer.")
            time.sleep(0.05)
        yield site, time.monotonic() - began
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)


def _answers(site: str) -> bool:
    try:
        Visitor(site).get("/")
    except OSError:
        return False
    return True


def _measure(site: str) -> None:
    steward = Visitor(site)
    dashboard = steward.post(steward.get("/").forms[0])
    results = steward.get(f"{dashboard.address}results/")
    pages = {"dashboard": dashboard.address, "result": next(filter(RESULT.search, results.links), "")}
    for name, address in pages.items():
        if address:
            print(_times(f"{name} page, {READS} reads", _timed([lambda: steward.get(address)] * READS)))
    invitations = _open_invitations(steward)
    if invitations:
        _weigh(Visitor(site), invitations[0])
        _send(site, invitations)


def _weigh(visitor: Visitor, invitation: str) -> None:
    section = visitor.get(next(link for link in visitor.get(invitation).links if "/section/" in link))
    files = sum(visitor.get(address).weight for address in set(section.files))
    print(
        f"answering page, first visit                            {_kilobytes(section.weight + files)}   (100)"
    )
    print(f"answering page, after that                             {_kilobytes(section.weight)}   (30)")


def _send(site: str, invitations: Sequence[str]) -> None:
    """Let everybody fill in a draft, then send all drafts at once from several visitors."""
    ready = [_fill_in(Visitor(site), invitation) for invitation in invitations]
    began = time.monotonic()
    with ThreadPoolExecutor(SENDERS) as senders:
        taken = list(senders.map(lambda act: _timed([act])[0], ready))
    rate = len(ready) / (time.monotonic() - began)
    print(f"submits, {len(ready)} by {SENDERS} at once                           {rate:8.0f} /s  (20)")
    print(_times("submit", taken))


def _fill_in(visitor: Visitor, invitation: str) -> Callable[[], Page]:
    """Answer every statement; return the act of sending."""
    page = visitor.get(next(link for link in visitor.get(invitation).links if "/section/" in link))
    while (form := _form(page)) and not form.action.endswith("/check/") and "/check/" not in page.address:
        page = visitor.post(form)
    where = visitor.get(f"{invitation}where/")
    return lambda: visitor.post(next(form for form in where.forms if form.action.endswith("/send/")))


def _form(page: Page) -> Form | None:
    return page.forms[0] if page.forms else None


def _open_invitations(visitor: Visitor) -> list[str]:
    """Return every personal link of the demo's letters that can still be used."""
    letters = [
        link for link in visitor.get("/letters/").links if re.search(r"/letters/[0-9a-f-]{36}/$", link)
    ]
    found = {match for link in letters for match in INVITATION.findall(visitor.get(link).text)}
    return sorted(link for link in found if any("/section/" in onward for onward in visitor.get(link).links))


def _timed(acts: Sequence[Callable[[], object]]) -> list[float]:
    taken = []
    for act in acts:
        began = time.monotonic()
        act()
        taken.append(time.monotonic() - began)
    return taken


def _times(name: str, taken: Sequence[float]) -> str:
    p95 = quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    return f"{name:55}{median(taken) * 1000:8.0f} ms median, {p95 * 1000:.0f} ms p95"


def _kilobytes(size: int) -> str:
    return f"{size / 1024:8.1f} KB"


if __name__ == "__main__":
    sys.exit(main())
