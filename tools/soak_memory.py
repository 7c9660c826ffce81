"""Does the served site keep its memory while people answer for an hour? Part of `make soak`.

Alone: `python -m tools.soak_memory --minutes 60`. Two people a second open the last page and send. The memory
of the server, its processes and the worker is read every half minute; what they hold in the last tenth of the
time is compared with what they held after the first tenth, when everything had been used once.
"""

import argparse
import sys
import threading
import time
from pathlib import Path

from tools.bench_load import answer, open_round
from tools.measuring import thrown_away
from tools.memory import Watch
from tools.report import say
from tools.served import served

RATE = 2
MOST_GROWTH = 0.10


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


if __name__ == "__main__":
    sys.exit(main())
