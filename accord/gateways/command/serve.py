"""`accord serve`: brings the database up to date, then runs the server and the worker side by side."""

import argparse
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from accord.gateways.command import demo

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
ANSWERS_WITHIN = 30.0


def run(options: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT; return 1 where the site may not start."""
    if settings.ACCORD_DEMO and not _is_local(options.host):
        print("The demo lets anybody in as anybody: it is served on this machine only.")
        return 1
    _prepare()
    return _supervise(_server(options.host, options.port), _worker(), ready=lambda: _announce(options))


def _is_local(host: str) -> bool:
    return host in LOCAL and urlsplit(settings.ACCORD_URL).hostname in LOCAL


def _prepare() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if settings.ACCORD_DEMO and demo.is_empty():
        print("Filling the demo partnership; this takes a moment.", flush=True)
        demo.fill()
    connection.close()


def _server(host: str, port: int) -> list[str]:
    # SQLite: one thread per process had the best tails; PostgreSQL: two processes with four threads.
    threads = "1" if connection.vendor == "sqlite" else "4"
    command = [sys.executable, "-m", "granian", "config.wsgi:application", "--interface", "wsgi"]
    command += ["--host", host, "--port", str(port), "--workers", "2", "--blocking-threads", threads]
    # No access log: the path under /a/ is somebody's personal link.
    return [*command, "--no-access-log", "--log-level", "warning", "--respawn-failed-workers"]


def _worker() -> list[str]:
    return [sys.executable, "-m", "accord.gateways.command", "worker"]


def _announce(options: argparse.Namespace) -> None:
    if not _answers(options.host, options.port):
        print("The server does not answer; see above for the reason.", flush=True)
        return
    print(f"\nAccord is ready:  http://{options.host}:{options.port}/\n", flush=True)
    if settings.ACCORD_DEMO:
        print(
            "Try first: open that address and be Anna Rees, the steward, to see the eight steps;\n"
            "then look into the letters and answer the open round from somebody's invitation.\n"
            "Stop with Ctrl+C. What you do is kept in var/; `make demo` starts afresh.",
            flush=True,
        )


def _answers(host: str, port: int) -> bool:
    give_up = time.monotonic() + ANSWERS_WITHIN
    while time.monotonic() < give_up:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False


def _supervise(*commands: Sequence[str], ready: Callable[[], None]) -> int:
    """Run the commands until told to stop; one that dies is started again."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    running = [subprocess.Popen(command, start_new_session=True) for command in commands]  # noqa: S603
    threading.Thread(target=ready, daemon=True).start()
    while not stop.wait(0.5):
        for place, child in enumerate(running):
            if child.poll() is not None:
                running[place] = subprocess.Popen(commands[place], start_new_session=True)  # noqa: S603
    for child in running:
        child.terminate()
    for child in running:
        child.wait(timeout=30)
    return 0
