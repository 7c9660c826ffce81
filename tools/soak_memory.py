"""Does the served site keep its memory while people answer for an hour? Part of `make soak`.

Alone: `python -m tools.soak_memory --minutes 60`. Two people a second open the last page and send. The memory
of the server, its processes and the worker is read every half minute; what they hold in the last tenth of the
time is compared with what they held after the first tenth, when everything had been used once.
"""

import argparse
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from tools.bench_load import answer, open_round
from tools.measuring import say, thrown_away
from tools.served import served

RATE = 2
EVERY = 30.0
WARM = 0.1  # of the time, at the beginning and at the end
MOST_GROWTH = 0.10


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
        few = max(1, int(len(self.held) * WARM))
        early, late = self.held[few : 2 * few], self.held[-few:]
        return mean(late) / mean(early) - 1


def main() -> int:
    """Measure and print; return 1 where memory grew by more than a tenth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    seconds = parser.parse_args().minutes * 60
    with thrown_away("soak") as folder:
        watch = _soaked(folder, seconds)
    megabytes = [held / 2**20 for held in watch.held]
    say("memory of server and worker, early", f"{megabytes[min(1, len(megabytes) - 1)]:.0f} MB")
    say(
        f"  after {seconds / 60:g} minutes",
        f"{megabytes[-1]:.0f} MB",
        f"{watch.growth:+.1%}, under +10% asked",
    )
    return int(watch.growth > MOST_GROWTH)


def _soaked(folder: Path, seconds: float) -> Watch:
    links, people = folder / "links", int(RATE * seconds)
    open_round(people, people, links, folder, {})
    with served(folder, {"ACCORD_DEMO": "0"}) as site:
        watch = Watch(site.process)
        watching = threading.Thread(target=watch.run)
        watching.start()
        began = time.monotonic()
        found = answer(site, links, rate=RATE, seconds=seconds)
        watch.stop()
        watching.join()
    if found.failed:
        sys.exit(f"{found.failed} of {people} came to no receipt in {time.monotonic() - began:.0f} s")
    return watch


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


if __name__ == "__main__":
    sys.exit(main())
