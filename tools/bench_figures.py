"""How fast figures are: a round, a bootstrap, and a file of ten million people. Printed by `make bench`.

Each line: what was measured, the figure, what it is to be. Times are the best of several: a machine that does
other things only adds to them. The large file is made up, and thrown away; `--rows` makes it smaller.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROWS = 10_000_000
LARGE = "make bench-engines"


def main(rows: int) -> int:
    """Measure and print."""
    small = _told("tools.bench_round")
    say("figures: 2,000 people x 60 items, all cuts", f"{small['round'] * 1e3:.0f} ms", "under 100 ms")
    say("figures: bootstrap, 1,000 x 360 people x 5", f"{small['bootstrap'] * 1e3:.0f} ms", "under 150 ms")
    if not (find_spec("numba") and find_spec("pyarrow")):
        say("figures: large files", "-", "needs numba and pyarrow: make setup")
        return 0
    with _folder() as folder:
        _large(folder, rows)
    return 0


def say(name: str, figure: str, remark: str = "") -> None:
    """Print one line."""
    print(f"{name:42}{figure:>12}   {remark}".rstrip(), flush=True)


def best(act: Callable[[], object], times: int) -> float:
    """Seconds, the best of several."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return min(taken)


def _large(folder: Path, rows: int) -> None:
    from tools import large_file

    large_file.write(folder / "small.parquet", 5_000)
    large_file.write(folder / "large.parquet", rows)
    what = f"figures: {rows:,} x 40"
    ours = _fastest(folder, "accord", times=3)
    say(f"{what}, read to figures", f"{ours['seconds']:.2f} s", f"3 s; {ours['teams']:,} teams")
    say("  of it statistics, after the sums", f"{ours['statistics']:.2f} s")
    say("  processor time, on two threads", f"{ours['processor']:.2f} s")
    say("  memory at most", f"{ours['megabytes'] / 1024:.2f} GB", "under 1.5 GB")
    for way, ratio in (("polars", 2), ("duckdb", 4)):
        _beside(folder, way, ratio, ours)
    _kernel(rows)
    _growth(folder, rows)


def _beside(folder: Path, way: str, ratio: int, ours: dict[str, Any]) -> None:
    if find_spec(way) is None:
        say(f"  beside: {way}", "-", f"not installed: {LARGE}")
        return
    theirs = _fastest(folder, way, times=2)
    sums = ours["seconds"] - ours["statistics"]
    agree = ours["square"] == theirs["square"] and abs(ours["mean"] - theirs["mean"]) < 1e-9
    times, overall = theirs["seconds"] / sums, theirs["seconds"] / ours["seconds"]
    say(
        f"  beside: {way}, sums per team only",
        f"{theirs['seconds']:.2f} s",
        f"{times:.1f} x ours for these ({ratio} or more), {overall:.1f} x with all our statistics; "
        f"{theirs['processor']:.1f} s of processor, {theirs['megabytes'] / 1024:.1f} GB, "
        f"{'the same sums' if agree else 'OTHER SUMS'}",
    )


def _fastest(folder: Path, way: str, *, times: int) -> dict[str, Any]:
    """One way through the large file, in a process of its own, the best of several."""
    found = [_told("tools.large_file", way, str(folder / "large.parquet")) for _ in range(times)]
    return min(found, key=lambda one: float(one["seconds"]))


def _told(module: str, *words: str) -> dict[str, Any]:
    """What a module prints that measures in a process of its own."""
    command = [sys.executable, "-m", module, *words]
    found: dict[str, Any] = json.loads(
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    )
    return found


def _kernel(rows: int) -> None:
    """The kernel on answers in memory, beside reading the same bytes once."""
    found = _told("tools.bench_kernel", str(rows))
    say(
        "  the kernel alone",
        f"{found['kernel'] * 1e3:.0f} ms",
        f"{found['kernel'] / found['floor']:.0f} x reading the same bytes "
        f"({found['floor'] * 1e3:.0f} ms, {found['gigabytes'] / found['floor']:.0f} GB/s; 20 x or less)",
    )
    say("  compiling it, once on a machine", f"{found['compiling']:.1f} s", "never for a small file")


def _growth(folder: Path, rows: int) -> None:
    """Ten times the rows, again and again."""
    from tools import large_file

    last = 0.0
    size = 1_000
    while size <= rows:
        file = folder / f"rows-{size}.parquet"
        large_file.write(file, size) if size < rows else file.symlink_to(folder / "large.parquet")
        taken = best(partial(large_file.accord, file), 5 if size < 1_000_000 else 3)
        ratio = f"{taken / last:.1f} x a tenth of the rows (11 x or less)" if last else ""
        say(f"  {size:,} rows", f"{taken * 1e3:.0f} ms", ratio)
        last, size = taken, size * 10


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="accord-bench-figures-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="of the large file")
    sys.exit(main(parser.parse_args().rows))
