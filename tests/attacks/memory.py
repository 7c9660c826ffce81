"""How much memory the processes of a served site take while something is asked of them."""

import re
from pathlib import Path

from tests.faults.serving import Serving


def begun(serving: Serving) -> dict[int, int]:
    """Return the kilobytes that each process holds now; from here on the most counts."""
    for process in serving.answering():
        Path(f"/proc/{process}/clear_refs").write_text("5")
    return held(serving, "VmRSS")


def held(serving: Serving, figure: str) -> dict[int, int]:
    """Return the kilobytes of each process that answers requests: VmRSS now, VmHWM at most."""
    found = {}
    for process in serving.answering():
        status = Path(f"/proc/{process}/status").read_text()
        found[process] = int(re.findall(rf"{figure}:\s+(\d+) kB", status)[0])
    return found


def grown(serving: Serving, before: dict[int, int]) -> float:
    """Return by how many megabytes the process grew that grew most, at its most."""
    most = held(serving, "VmHWM")
    return max(most[process] - held for process, held in before.items()) / 1024
