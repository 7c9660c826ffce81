"""The processes that serve runs side by side: none outlives it, and none is started again for ever."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

TICK = 0.1
SHORT_LIFE = 10.0  # seconds; whatever dies of itself sooner would only die again
PATIENCE = 20.0
PR_SET_PDEATHSIG = 1  # prctl(2)

_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass
class Process:
    """A command that runs in a session of its own, so that Ctrl+C reaches the supervisor and nobody else."""

    name: str
    command: Sequence[str]
    _running: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _began: float = field(default=0.0, init=False)

    def start(self) -> None:
        """Start it, for the first time or again."""
        self._began = time.monotonic()
        # Loading ctypes' function before the fork is what makes preexec_fn safe here.
        self._running = subprocess.Popen(  # noqa: S603
            self.command,
            start_new_session=True,
            preexec_fn=_die_with(os.getpid()),  # noqa: PLW1509
        )

    @property
    def died(self) -> bool:
        return self._running is not None and self._running.poll() is not None

    @property
    def died_young(self) -> bool:
        """Whether it ended by itself when it had only just begun; `kill -9` comes from outside."""
        ended = None if self._running is None else self._running.poll()
        return ended not in {None, -signal.SIGKILL} and time.monotonic() - self._began < SHORT_LIFE

    def stop(self) -> None:
        """Ask it to stop; what it is about is finished first."""
        if self._running is not None:
            self._running.terminate()

    def end(self) -> None:
        """Wait until it has stopped; after a while stop it, and all that it started, by force."""
        if self._running is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self._running.wait(timeout=PATIENCE)
        with suppress(ProcessLookupError):
            os.killpg(self._running.pid, signal.SIGKILL)
        self._running.wait()


def supervise(processes: Sequence[Process], *, tick: Callable[[], None]) -> int:
    """Run processes until SIGTERM, SIGINT or SIGHUP; return 1 where one of them cannot be kept running.

    tick: called ten times a second. One that dies is started again, unless it had only just begun
    and nobody killed it.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    try:
        for process in processes:
            process.start()
        while not stop.wait(TICK):
            if lost := next((process for process in processes if process.died_young), None):
                print(f"The {lost.name} stopped right after it had started; see above for the reason.")
                return 1
            _start_again(processes)
            tick()
    finally:
        for process in processes:
            process.stop()
        for process in processes:
            process.end()
    return 0


def _start_again(processes: Sequence[Process]) -> None:
    for process in processes:
        if process.died:
            process.end()  # of a server that was killed, the workers may still hold the port
            print(f"The {process.name} stopped; starting it again.", flush=True)
            process.start()


def _die_with(parent: int) -> Callable[[], None] | None:
    """Return what lets a new process get SIGTERM when its parent dies, be it by SIGKILL; Linux only."""
    if _LIBC is None:
        return None
    prctl = _LIBC.prctl

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it died before we could ask
            os._exit(1)

    return ask
