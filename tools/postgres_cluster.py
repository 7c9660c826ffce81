"""A PostgreSQL cluster that lives as long as one command: `python -m tools.postgres_cluster pytest ...`.

The command finds it through ACCORD_DATABASE. The server refuses root;
as root it runs as Debian's user `postgres`.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Nothing in it outlives the run, so nothing need reach the disk.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")


def main(command: Sequence[str]) -> int:
    """Run the command beside a cluster of its own; return its exit code."""
    if not command:
        print("Usage: python -m tools.postgres_cluster COMMAND ...", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as running:
        environment = os.environ | {"ACCORD_DATABASE": running.address}
        return subprocess.run(command, env=environment, check=False).returncode


@dataclass(frozen=True)
class Cluster:
    """A running server: address of its database, folder of its data, and how it was started."""

    address: str
    folder: Path
    started: str

    def hand_over(self, folder: Path) -> None:
        """Let the server own a folder."""
        _hand_over(folder)

    def restart(self, how: str = "fast") -> None:
        """Start it anew: `fast` as an operator does, `immediate` as after a crash."""
        data, log = str(self.folder / "data"), str(self.folder / "log")
        _server("pg_ctl", "-D", data, "-w", "-m", how, "-l", log, "-o", self.started, "restart")


@contextmanager
def cluster(*more: str) -> Iterator[Cluster]:
    """Start a cluster on a free port of this machine, yield it, and take it away again.

    more: settings beside our own, the last of a name counts.
    """
    folder = Path(tempfile.mkdtemp(prefix="accord-postgres-"))
    try:
        _hand_over(folder)
        data, port = folder / "data", _free_port()
        options = ["-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        _server("initdb", "-D", str(data), *options)
        settings = ["-p", str(port), "-k", str(folder), "-c", "listen_addresses=127.0.0.1"]
        for setting in (*SETTINGS, *more):
            settings += ["-c", setting]
        made = Cluster(f"postgresql://app@127.0.0.1:{port}/accord", folder, " ".join(settings))
        _server("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", made.started, "start")
        try:
            yield made
        finally:
            _server("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server(program: str, *arguments: str) -> None:
    command = [*_as_postgres(), str(programs() / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    if done.returncode:
        sys.exit(f"{program} failed:\n{done.stdout}{done.stderr}")


def programs() -> Path:
    """Return the folder of the newest server on this machine, with what speaks to it."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda found: int(found.parent.name))
    if versions:
        return versions[-1]
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    sys.exit("PostgreSQL is not on this machine; tools/debian-packages test installs it.")


def _as_postgres() -> list[str]:
    if os.geteuid():
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


def _hand_over(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
