"""The demo served by the real command from a folder of its own, for tools that look at it from outside."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READY = re.compile(r"Accord is ready:\s+(\S+)")


@dataclass(frozen=True)
class Site:
    """Where it is served, how many seconds it took to say so, and the process that keeps it running."""

    address: str
    took: float
    process: int


@contextmanager
def served(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Site]:
    """Serve the demo from a folder, filled when that is empty, until the block ends.

    settings: switches of the site, such as ACCORD_DATABASE.
    """
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    environment = (
        os.environ | {"ACCORD_DEMO": "1", "ACCORD_VAR": str(folder), "PORT": str(port)} | dict(settings or {})
    )
    began = time.monotonic()
    server = subprocess.Popen(
        [sys.executable, "-m", "accord.gateways.command", "serve"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Site(_address_said_by(server), time.monotonic() - began, server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=60)


def _address_said_by(server: "subprocess.Popen[str]") -> str:
    said = []
    for line in server.stdout or ():
        said.append(line)
        if found := READY.search(line):
            return found.group(1)
    sys.exit("accord serve did not come up:\n" + "".join(said))
