"""What decides how SQLite is written: the queue at a file, and the pragmas (decision 0072).

By hand: `python -m tools.bench_writing`. Eight processes write answers of a box's size into one file, each
in a transaction of its own as fast as it can: waiting as SQLite does, which is to try again ever more seldom;
or in a queue at the lock of a file, as `rounds/ballot/locks.py` has it.
"""

import fcntl
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from statistics import quantiles

from tools.measuring import thrown_away
from tools.report import say

PROCESSES = 8
EACH = 150
SIZE = 4096
PAUSE = 0.002
# name, queueing, synchronous, secure_delete
WAYS = (
    ("waiting as SQLite does, FULL", False, "FULL", "ON"),
    ("queue at a file, FULL", True, "FULL", "ON"),
    ("queue at a file, NORMAL", True, "NORMAL", "ON"),
    ("queue at a file, FULL, no secure delete", True, "FULL", "OFF"),
)


def main() -> int:
    """Measure and print; everything is thrown away afterwards."""
    for name, queueing, synchronous, secure in WAYS:
        with thrown_away("bench") as folder:
            _prepare(folder / "box.sqlite3")
            began = time.monotonic()
            with ProcessPoolExecutor(PROCESSES) as several:
                asked = [
                    several.submit(_write, folder, queueing, synchronous, secure) for _ in range(PROCESSES)
                ]
                took = [each for one in asked for each in one.result()]
            _say(name, took, time.monotonic() - began)
    return 0


def _say(name: str, took: list[float], altogether: float) -> None:
    hundredths = quantiles(took, n=100)
    say(
        name,
        f"{len(took) / altogether:.0f} writes/s",
        f"each p50 {1000 * hundredths[49]:.0f}, p95 {1000 * hundredths[94]:.0f}, "
        f"p99 {1000 * hundredths[98]:.0f} ms, longest {max(took):.1f} s",
    )


def _prepare(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE draft (id INTEGER PRIMARY KEY, words BLOB)")
        database.execute("CREATE TABLE box (id INTEGER PRIMARY KEY, ciphertext BLOB)")


def _write(folder: Path, queueing: bool, synchronous: str, secure: str) -> list[float]:
    """Put answers into the box, each in place of a draft; return how many seconds each one took."""
    took = []
    with closing(sqlite3.connect(folder / "box.sqlite3", timeout=60, isolation_level=None)) as database:
        database.execute(f"PRAGMA synchronous={synchronous}")
        database.execute(f"PRAGMA secure_delete={secure}")
        for _ in range(EACH):
            began = time.monotonic()
            with _queue(folder / "write.lock") if queueing else nullcontext():
                database.execute("BEGIN IMMEDIATE")
                draft = database.execute("INSERT INTO draft (words) VALUES (zeroblob(?))", [SIZE]).lastrowid
                database.execute("DELETE FROM draft WHERE id = ?", [draft])
                database.execute("INSERT INTO box (ciphertext) VALUES (zeroblob(?))", [SIZE])
                database.execute("COMMIT")
            took.append(time.monotonic() - began)
    return took


@contextmanager
def _queue(path: Path) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(PAUSE)
            else:
                break
        yield
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    sys.exit(main())
