"""Which branches of the house do its tests take? Runs them, prints a table, and is red under the limits.

    python -m tools.covered [--go-on] [--told] [--at-once N] [PART ...]

It runs part by part, and what a part reached is kept when it ends. --go-on: run only the parts that have not
ended, after an interruption, say. PART: only some of them (`PARTS`). --told: run nothing, tell again what has
been reached. --at-once: in how many processes tests run; two, if nothing is said. Browsers, what is marked
`long`, and code inside served sites are not counted: what stands here is reached without them.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
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
SECOND = "postgresql"
PARTS: Mapping[str, Sequence[str]] = {
    "analysis": ["accord/analysis"],
    "rounds": ["accord/agreement", "accord/foundations/access", "accord/mechanisms/rounds"],
    SECOND: LOCKED_OTHERWISE,
    "mechanisms": ["accord/mechanisms"],
    "steps": ["accord/steps"],
    "tests": ["tests"],
    "rest": ["accord"],
}
"""Where the tests of each part stand, but for those that stand in a folder of another one."""
KEPT = HOUSE / "test-artifacts" / "covered"
"""What each part reached, in a folder of its own, and whether it was green (ENDED)."""
ENDED = "ended"


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
    asked.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART")
    asked.add_argument("--go-on", action="store_true")
    asked.add_argument("--told", action="store_true")
    asked.add_argument("--at-once", type=int, default=2)
    wanted = asked.parse_args(arguments)
    parts = [] if wanted.told else wanted.parts or list(PARTS)
    for part in parts:
        if not (wanted.go_on and (KEPT / part / ENDED).exists()):
            _run(part, wanted.at_once)
    files = _combined()
    found = {path: _reached(told["summary"]) for path, told in files.items()}
    rooms = {_room(path) for path in found}
    for room in sorted(rooms):
        _print(room, _sum(found, room), 100.0 if room in EVERY_BRANCH else None)
    whole = _sum(found, "accord")
    _print("accord", whole, WHOLE)
    missing = list(_missing(files))
    print(*missing, sep="\n")
    return int(not _all_green() or bool(missing) or whole.share < WHOLE)


def _run(part: str, at_once: int) -> None:
    """Run the tests of a part, count every branch in each process that they start, and say how it ended."""
    place, began = KEPT / part, time.monotonic()
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    folders = PARTS[part]
    elsewhere = [
        f"--ignore={other}"
        for name, others in PARTS.items()
        for other in others
        if name not in {part, SECOND} and any(other.startswith(f"{own}/") for own in folders)
    ]
    tests = ["run", "-m", "pytest", "-q", "-n", str(at_once), "--dist", "worksteal"]
    which = ["-m", "not browser and not long", *folders, *elsewhere]
    beside = CLUSTER if part == SECOND else ()
    # coverage.py names the file of each process by this one.
    green = _coverage(*tests, *which, beside=beside, data=place / "coverage", may_fail=True)
    end = f"{'green' if green else 'RED'} after {time.monotonic() - began:.0f} s"
    (place / ENDED).write_text(end, encoding="utf-8")
    print(f"── {part}: {end}", flush=True)


def _combined() -> Mapping[str, Any]:
    """Return what was reached of each file by all parts that have ended; say which have not.

    What was reached is counted where a test is red, too. Raises CalledProcessError where nothing was counted.
    """
    ended = [part for part in PARTS if (KEPT / part / ENDED).exists()]
    missing = [part for part in PARTS if part not in ended]
    if missing:
        print(f"Not run to the end: {', '.join(missing)}. What stands here is the least that is reached.")
    data = KEPT / "coverage"
    _coverage("combine", "-q", "--keep", *(str(KEPT / part) for part in ended), data=data)
    _coverage("json", "-q", "-o", str(FOUND), data=data)
    files: Mapping[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))["files"]
    return files


def _all_green() -> bool:
    """Whether every part has ended, and none is red."""
    ends = [KEPT / part / ENDED for part in PARTS]
    return all(end.exists() and end.read_text(encoding="utf-8").startswith("green") for end in ends)


def _coverage(*words: str, data: Path, beside: Sequence[str] = (), may_fail: bool = False) -> bool:
    """Run coverage.py; beside: what is started before it and ends after it. data: where it keeps its file."""
    command = [sys.executable, *beside, "-m", "coverage", *words]
    environment = os.environ | {"ACCORD_NO_SKIP": "1", "COVERAGE_FILE": str(data)}
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
