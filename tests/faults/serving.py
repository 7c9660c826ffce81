"""`accord serve` on a site of its own, with its processes, each of which can be killed by its id."""

import http.client
import os
import signal
import socket
import subprocess
from contextlib import suppress
from enum import Enum
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from urllib.parse import urlsplit

from accord.gateways.archive.tests.site import COMMAND, Site

ANSWERS_WITHIN = 10.0  # seconds after a restart
GIVE_UP = 60.0
PAUSE = 0.05


class Victim(Enum):
    """What is killed, always with `kill -9`."""

    SERVER_PROCESS = "one of those that answer requests"
    SERVER = "their parent"
    WORKER = "what runs the sweeps"
    SUPERVISOR = "accord serve itself"
    EVERYTHING = "all of these"


class Serving:
    """Somebody keeps it running, as the service manager of a machine does: what has ended is started again.

    outages: for how many seconds each it did not answer; one that needs a new start counts from there.
    asked: the page by which that is judged.
    """

    def __init__(self, site: Site, *, asked: str = "/accessibility/") -> None:
        with socket.create_server(("127.0.0.1", 0)) as found:
            port: int = found.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.outages: list[float] = []
        self._asked = asked
        self._command = [*COMMAND, "serve", "--port", str(port)]
        self._environment = site.environment
        self._log = site.var.with_suffix(".log")
        self._up, self._off = Event(), Event()
        self._running, self._since = self._launched(), monotonic()
        self._keeper = Thread(target=self._keep)
        self._keeper.start()

    def wait_until_up(self) -> None:
        """Return when it answers."""
        assert self._up.wait(timeout=GIVE_UP), self._log.read_text()

    def kill(self, victim: Victim, *, which: int = 0) -> None:
        """Kill a part of it, or all; which: of several processes that answer requests."""
        give_up = monotonic() + GIVE_UP
        while not (found := self._victims(victim, which)):  # the last ones are just being replaced
            assert monotonic() < give_up, self._log.read_text()
            Event().wait(PAUSE)
        for process in found:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def answering(self) -> list[int]:
        """Return the processes that answer requests."""
        return [child for found in _children(self._running.pid, "granian") for child in _children(found)]

    def processes(self) -> list[int]:
        """Return every process of it: accord serve, the server, what answers, the worker."""
        return self._victims(Victim.EVERYTHING, 0)

    @property
    def said(self) -> str:
        """What it has written to its log."""
        return self._log.read_text()

    def stop(self) -> None:
        """Stop it as a person would."""
        self._off.set()
        self._keeper.join()
        self._running.terminate()
        self._running.wait(timeout=GIVE_UP)

    def _keep(self) -> None:
        while not self._off.wait(PAUSE):
            if self._running.poll() is not None:
                self._running = self._launched()
                self._since = monotonic()
                self._up.clear()
            if self._answers() is self._up.is_set():
                continue
            if self._up.is_set():
                self._since = monotonic()
                self._up.clear()
            else:
                self.outages.append(monotonic() - self._since)
                self._up.set()

    def _launched(self) -> "subprocess.Popen[bytes]":
        with self._log.open("ab") as log:
            return subprocess.Popen(
                self._command, env=self._environment, stdout=log, stderr=subprocess.STDOUT
            )

    def _victims(self, victim: Victim, which: int) -> list[int]:
        supervisor = self._running.pid
        if victim is Victim.SUPERVISOR:
            return [supervisor]
        server, worker = _children(supervisor, "granian"), _children(supervisor, "worker")
        answering = [child for found in server for child in _children(found)]
        if victim is Victim.EVERYTHING:
            return [supervisor, *server, *worker, *answering]
        if victim is Victim.SERVER_PROCESS:
            return [answering[which % len(answering)]] if answering else []
        return server if victim is Victim.SERVER else worker

    def _answers(self) -> bool:
        connected = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=2)
        try:
            connected.request("HEAD", self._asked)
            return connected.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connected.close()


def _children(parent: int, word: str = "") -> list[int]:
    """Return the processes that this one started, those with a word in their command."""
    try:
        found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return [int(child) for child in found if word in Path(f"/proc/{child}/cmdline").read_text()]
    except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
        return []
