"""How fast figures are: a round, a bootstrap, and a file of ten million people. Printed by `make bench`.

Each line: what was measured, the figure, what it is to be. Times are the best of several, since a machine that does
other things only adds to them. The large file is made up, and thrown away afterwards; `--rows` makes it smaller.
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
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tools.bench_round import measure_bootstrap, measure_round

ROWS = 10_000_000
LARGE = "make bench-engines"


def main(rows: int) -> int:
    """Measure and print."""
    say("figures: a round, 2,000 people x 60 items", f"{measure_round() * 1e3:.0f} ms", "under 100 ms")
    say("figures: bootstrap, 1,000 x 360 people x 5", f"{measure_bootstrap() * 1e3:.0f} ms", "under 150 ms")
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
    ours = _fastest(folder, "accord", times=2)
    say(f"{what}, read to figures", f"{ours['seconds']:.2f} s", f"3 s; {ours['teams']:,} teams")
    say("  processor time, on two threads", f"{ours['processor']:.2f} s")
    say("  memory at most", f"{ours['megabytes'] / 1024:.2f} GB", "under 1.5 GB")
    for way, ratio in (("polars", 2), ("duckdb", 4)):
        _beside(folder, way, ratio, ours)
    _kernel(folder, rows)
    _growth(folder, rows)


def _beside(folder: Path, way: str, ratio: int, ours: dict[str, Any]) -> None:
    if find_spec(way) is None:
        say(f"  beside: {way}", "-", f"not installed: {LARGE}")
        return
    theirs = _fastest(folder, way, times=2)
    agree = ours["square"] == theirs["square"] and abs(ours["mean"] - theirs["mean"]) < 1e-9
    say(
        f"  beside: {way}, sums per team only",
        f"{theirs['seconds']:.2f} s",
        f"{theirs['seconds'] / ours['seconds']:.1f} x ours ({ratio} or more); processor "
        f"{theirs['processor'] / ours['processor']:.1f} x; {theirs['megabytes'] / 1024:.1f} GB; "
        f"{'the same sums' if agree else 'OTHER SUMS'}",
    )


def _fastest(folder: Path, way: str, *, times: int) -> dict[str, Any]:
    """One way through the large file, in a process of its own, the best of several."""
    words = [sys.executable, "-m", "tools.large_file", way, str(folder / "large.parquet")]
    found = []
    for _ in range(times):
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        found.append(json.loads(done.stdout))
    return min(found, key=lambda one: float(one["seconds"]))


def _kernel(folder: Path, rows: int) -> None:
    """The kernel on answers in memory, beside reading the same bytes once."""
    words = [sys.executable, "-m", "tools.bench_kernel", str(rows)]
    found = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
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
        taken = best(lambda file=file: large_file.accord(file), 5 if size < 1_000_000 else 2)
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
