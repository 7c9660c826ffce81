"""Which branches of the house do its tests take? Runs them, prints a table, and is red under the limits.

    python -m tools.covered [--told] [--at-once N]

--told: only tell again what the last run found. --at-once: in how many processes tests run; three, if nothing
is said. Browsers, what is marked `long`, and code inside served sites are not counted: what stands here is
reached without them.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
FOUND = HOUSE / "test-artifacts" / "coverage.json"
WHOLE = 90.0
EVERY_BRANCH = (
    "accord/foundations/access",
    "accord/agreement",
    "accord/mechanisms/rounds/ballot",
    "accord/mechanisms/rounds/publishing",
    "accord/analysis/disclosure",
)
"""Where the promises are kept: no branch there is left without a test."""
LOCKED_OTHERWISE = [
    f"accord/mechanisms/rounds/ballot/tests/{name}.py" for name in ("test_close", "test_submit")
]
"""What PostgreSQL does in its own way in those rooms: a box is locked, and a journal is its own matter."""
CLUSTER = ("-m", "tools.postgres_cluster", sys.executable)


@dataclass(frozen=True, slots=True)
class Reached:
    """How many statements and branches there are, and how many no test reached."""

    there: int = 0
    missed: int = 0

    def __add__(self, other: "Reached") -> "Reached":
        return Reached(self.there + other.there, self.missed + other.missed)

    @property
    def share(self) -> float:
        """In percent, rounded down to a tenth: 100 is said where nothing is missed."""
        return 1000 * (self.there - self.missed) // self.there / 10 if self.there else 100.0


def main(arguments: Sequence[str]) -> int:
    """Run what is to be run and print the table; 1 where a test is red or a limit is missed."""
    asked = argparse.ArgumentParser(prog="tools.covered")
    asked.add_argument("--told", action="store_true")
    asked.add_argument("--at-once", type=int, default=3)
    wanted = asked.parse_args(arguments)
    green = wanted.told or _ran(wanted.at_once)
    files: Mapping[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))["files"]
    found = {path: _reached(told["summary"]) for path, told in files.items()}
    rooms = {_room(path) for path in found}
    for room in sorted(rooms):
        _print(room, _sum(found, room), 100.0 if room in EVERY_BRANCH else None)
    whole = _sum(found, "accord")
    _print("accord", whole, WHOLE)
    missing = list(_missing(files))
    print(*missing, sep="\n")
    return int(not green or bool(missing) or whole.share < WHOLE)


def _ran(at_once: int) -> bool:
    """Run the tests and count every branch, in each process that they start; say whether they are green.

    What was reached is counted where a test is red, too. Raises CalledProcessError where nothing was counted.
    """
    FOUND.parent.mkdir(exist_ok=True)
    tests = ["run", "-m", "pytest", "-q", "-n", str(at_once), "--dist", "worksteal"]
    which = ["-m", "not browser and not long"]
    _coverage("erase")
    green = [
        _coverage(*tests, *which, may_fail=True),
        _coverage(*tests, *which, *LOCKED_OTHERWISE, beside=CLUSTER, may_fail=True),
    ]
    _coverage("combine", "-q")
    _coverage("json", "-q", "-o", str(FOUND))
    return all(green)


def _coverage(*words: str, beside: Sequence[str] = (), may_fail: bool = False) -> bool:
    """Run coverage.py; beside: what is started before it and ends after it."""
    command = [sys.executable, *beside, "-m", "coverage", *words]
    environment = os.environ | {"ACCORD_NO_SKIP": "1"}
    return subprocess.run(command, cwd=HOUSE, env=environment, check=not may_fail).returncode == 0


def _reached(summary: Mapping[str, int]) -> Reached:
    there = summary["num_statements"] + summary["num_branches"]
    return Reached(there, summary["missing_lines"] + summary["missing_branches"])


def _room(path: str) -> str:
    """The room of a file: one of those that are held to every branch, or its floor."""
    held = (room for room in EVERY_BRANCH if path.startswith(f"{room}/"))
    return next(held, "/".join(path.split("/")[:2]))


def _sum(found: Mapping[str, Reached], room: str) -> Reached:
    return sum((each for path, each in found.items() if room in {"accord", _room(path)}), Reached())


def _missing(files: Mapping[str, Any]) -> Iterator[str]:
    """Say what no test reaches in the rooms that are held to every branch."""
    for path, told in sorted(files.items()):
        if path.startswith(tuple(f"{room}/" for room in EVERY_BRANCH)):
            for line in told["missing_lines"]:
                yield f"{path}:{line} is reached by no test"
            for before, after in told["missing_branches"]:
                if before not in told["missing_lines"] and after not in told["missing_lines"]:
                    yield f"{path}:{before} never goes on to {after if after > 0 else 'the end'}"


def _print(room: str, reached: Reached, limit: float | None) -> None:
    says = "" if limit is None else f"  (at least {limit:g})"
    print(f"{reached.share:6.1f} %  {reached.missed:5d} of {reached.there:6d} missed  {room}{says}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
