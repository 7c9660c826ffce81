"""How the served site holds while 300 phones follow a session, on each database. Part of `make bench`.

Alone: `python -m tools.bench_talk`. The phones run in a process of their own (`tools/phones.py`) on the same
machine. The steward of the demo holds the session of the talk that is planned there: lets phones join, asks
for dots, closes them, and shows one point after the other. Measured are what it takes to give dots, how soon
the screen of the room shows what was done, and what other pages take meanwhile.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from statistics import median, quantiles
from typing import Any

from tools.measuring import databases, thrown_away
from tools.report import say, timed
from tools.served import ROOT, Site, served
from tools.visitor import Form, Page, Visitor

STEWARD = "Anna Rees"
PHONES, JOINING, VOTING, SHOWING = 300, 15.0, 35.0, 30.0
LIMIT_DOTS, LIMIT_SCREEN = 300, 2.0  # milliseconds below which 95 of 100 stay; seconds
READS = 30
SCREEN_EVERY = 1.0
TALK = re.compile(r"/talks/[0-9a-f-]{36}/$")
CODE = re.compile(r"Code (\w{3}) (\w{3})\.")
SHOWN = re.compile(r"<h1>\s*(\d+)\. ")


def main() -> int:
    """Measure and print, on SQLite and on PostgreSQL; everything is thrown away afterwards."""
    for database in databases():
        with thrown_away("bench") as folder, served(folder, database.fresh()) as site:
            _measure(database.name, site)
    return 0


class Session:
    """The steward with the desk of a session, and the screen of the room."""

    def __init__(self, site: Site) -> None:
        self._steward = Visitor(site.address)
        home = self._steward.become(STEWARD)
        self.dashboard = home.address
        talks = self._steward.get(f"{home.address}talks/")
        self._talk = next(link for link in talks.links if TALK.search(link))

    def press(self, ending: str) -> Page:
        """Press the button of the desk that leads to this act."""
        desk = self._steward.get(f"{self._talk}desk/")
        form: Form = next(form for form in desk.forms if ending in form.action)
        return self._steward.post(form)

    def code(self) -> str:
        """Begin the session; return its code."""
        found = CODE.search(self.press("/desk/begin/").text)
        if found is None:
            sys.exit("The desk shows no code.")
        return "".join(found.groups())

    def shown_after(self) -> float:
        """Show the next point; return after how many seconds the screen has it, which asks once a second."""
        was = self._on_the_screen()
        self.press("/desk/show/")
        began = time.monotonic()
        while self._on_the_screen() == was:
            time.sleep(SCREEN_EVERY)
        return time.monotonic() - began

    def reads(self) -> list[float]:
        """Return what the dashboard takes, read one time after the other."""
        return [timed(partial(self._steward.get, self.dashboard))[0] for _ in range(READS)]

    def _on_the_screen(self) -> str:
        found = SHOWN.search(self._steward.get(f"{self._talk}screen/").text)
        return found[1] if found else ""


def _measure(database: str, site: Site) -> None:
    session = Session(site)
    alone = session.reads()
    phones = _phones(site, session.code(), JOINING + VOTING + SHOWING)
    time.sleep(JOINING)
    following = session.reads()
    session.press("/desk/ask/")
    ends = time.monotonic() + VOTING
    voting = session.reads()
    time.sleep(max(0.0, ends - time.monotonic()))
    session.press("/desk/count/")
    screen = [session.shown_after() for _ in range(5)]
    found = json.loads(phones.communicate()[0])
    _say(database, found, screen)
    for name, taken in (
        ("before", alone),
        ("while phones follow", following),
        ("while they give dots", voting),
    ):
        say(f"  dashboard {name}", f"{median(taken) * 1000:.0f} ms", f"median; p95 {_p95(taken):.0f} ms")


def _phones(site: Site, code: str, seconds: float) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tools.phones", site.address, code]
    command += ["--phones", str(PHONES), "--seconds", f"{seconds:g}"]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def _say(database: str, found: dict[str, Any], screen: Sequence[float]) -> None:
    failed = f"; {found['failed']} FAILED" if found["failed"] else ""
    say(
        f"dots of {PHONES} phones, {database}",
        f"p95 {_p95(found['send']):.0f} ms",
        f"under {LIMIT_DOTS} asked; {found['sent']} gave{failed}",
    )
    requests = len(found["page"]) + len(found["send"])
    say(
        "  following, every 5 s each",
        f"p95 {_p95(found['page']):.0f} ms",
        f"{requests} requests in all",
    )
    say("  until the room sees it", f"{max(screen):.1f} s at most", f"under {LIMIT_SCREEN:g} s asked")


def _p95(seconds: Sequence[float]) -> float:
    return 1000 * quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else 0.0


if __name__ == "__main__":
    sys.exit(main())
