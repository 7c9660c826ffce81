"""How much memory a process and all that it started hold, read now and then."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

EVERY = 30.0
FEW = 0.1  # of the readings, at the beginning and at the end


@dataclass
class Watch:
    """Reads the memory of a process and of all that it started, until it is told to stop."""

    process: int
    held: list[float] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Read now and then."""
        while not self._stop.wait(EVERY):
            self.held.append(sum(map(_resident, _family(self.process))))

    def stop(self) -> None:
        """Read no more."""
        self._stop.set()

    @property
    def growth(self) -> float:
        """By which share the last readings exceed the early ones."""
        few = max(1, int(len(self.held) * FEW))
        early, late = self.held[few : 2 * few], self.held[-few:]
        return mean(late) / mean(early) - 1


def _family(process: int) -> list[int]:
    """The process and all that descend from it."""
    found = [process]
    for each in found:
        for children in Path(f"/proc/{each}/task").glob("*/children"):
            found += [int(child) for child in children.read_text(encoding="ascii").split()]
    return found


def _resident(process: int) -> int:
    """How many bytes a process holds in memory, without what it shares with others: proportionally."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
