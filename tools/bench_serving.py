"""What decides how the site is served: processes and threads of the server, on each database (decision 0072).

By hand: `python -m tools.bench_serving`, ten minutes. People begin the last step at a steady pace that two
cores can just keep; for each arrangement the share that came to a receipt in time, and what sending took.
"""

import http.client
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlunsplit

from tools.bench_load import answer, open_round, times
from tools.measuring import Database, databases, environment, thrown_away
from tools.report import say
from tools.served import ROOT, Site

ARRANGEMENTS = ((1, 1), (1, 4), (2, 1), (2, 4), (4, 1), (4, 4))  # processes; threads of each
RATE = 60
SECONDS = 20.0
COMES_UP_WITHIN = 30.0


def main() -> int:
    """Measure and print; everything is thrown away afterwards."""
    for database in databases():
        with thrown_away("bench") as folder:
            _measure(database, folder)
    return 0


def _measure(database: Database, folder: Path) -> None:
    settings, people = database.fresh(), int(RATE * SECONDS)
    links = folder / "links"
    open_round(people * len(ARRANGEMENTS), people * len(ARRANGEMENTS), links, folder, settings)
    site = environment(folder, settings)
    collected = [sys.executable, "-m", "django", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collected, cwd=ROOT, env=site, check=True)
    for number, (processes, threads) in enumerate(ARRANGEMENTS):
        with _served(site, processes, threads) as served:
            found = answer(served, links, first=number * people, rate=RATE, seconds=SECONDS)
        say(
            f"{processes} processes of {threads} threads, {database.name}",
            f"{found.sent / found.took:.1f} people/s",
            f"of {RATE} a second; {times(found.send)}",
        )


@contextmanager
def _served(site: Mapping[str, str], processes: int, threads: int) -> Iterator[Site]:
    """Serve with this many processes and threads, and no worker beside."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "granian", "config.wsgi:application", "--interface", "wsgi"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    command += ["--workers", str(processes), "--blocking-threads", str(threads)]
    began = time.monotonic()
    server = subprocess.Popen(command, cwd=ROOT, env=dict(site))
    try:
        _wait_until_up(port, processes)
        address = urlunsplit(("http", f"127.0.0.1:{port}", "", "", ""))
        yield Site(address, time.monotonic() - began, server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)


def _wait_until_up(port: int, processes: int) -> None:
    """Wait until it answers so often that every process has loaded the site."""
    give_up, answered = time.monotonic() + COMES_UP_WITHIN, 0
    while answered < 20 * processes:
        if time.monotonic() > give_up:
            sys.exit("The server did not come up.")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("HEAD", "/accessibility/")
            connection.getresponse()
            answered += 1
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()


if __name__ == "__main__":
    sys.exit(main())
