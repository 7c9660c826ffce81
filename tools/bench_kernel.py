"""The kernel on answers in memory, and reading the same bytes once: `python -m tools.bench_kernel ROWS`."""

import json
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

ITEMS, OPTIONS, BLOCK, TIMES = 40, 5, 1 << 17, 7


def main(rows: int) -> None:
    """Print seconds as one line of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NUMBA_CACHE_DIR"] = folder  # as on a machine that never compiled it
        print(json.dumps(_measured(rows)))


def _measured(rows: int) -> dict[str, float]:
    from accord.analysis.kernel.engine import compiled
    from accord.analysis.kernel.tally import Layout, empty_tally

    random = np.random.default_rng(0)
    layout = Layout(OPTIONS, 1, (8,) * 5)
    sizes = random.integers(4, 21, size=rows // 4 + 1)
    groups = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[:rows]
    teams = np.bincount(groups)
    blocks = [
        random.integers(0, OPTIONS + 1, size=(ITEMS, min(BLOCK, rows - start)), dtype=np.int8)
        for start in range(0, rows, BLOCK)
    ]
    engine = compiled(threads=2)
    began = time.perf_counter()
    engine.add(blocks[0][:, :100].copy(), groups[:100], empty_tally(layout, teams[:100], counted=False))
    compiling = time.perf_counter() - began
    kernel = np.full((TIMES, len(blocks)), np.inf)
    for repetition in range(TIMES):
        tally = empty_tally(layout, teams, counted=False)
        for sums in (
            tally.n,
            tally.total,
            tally.squares,
            tally.score_n,
            tally.score_total,
            tally.score_squares,
        ):
            sums.fill(
                0
            )  # memory that was never touched is handed out page by page, which is not the kernel's
        for place, block in enumerate(blocks):
            people = groups[place * BLOCK : place * BLOCK + block.shape[1]]
            began = time.perf_counter()
            engine.add(block, people, tally)
            kernel[repetition, place] = time.perf_counter() - began
    return {
        "kernel": float(kernel.min(axis=0).sum()),  # each block at its best: the machine does other things
        "floor": _floor(blocks),
        "gigabytes": rows * ITEMS / 1e9,
        "compiling": compiling,
    }


def _floor(blocks: list[np.ndarray]) -> float:
    """Seconds that two threads need to read all bytes once, the best of several."""
    words = [block.ravel()[: block.size // 8 * 8].view(np.int64) for block in blocks]
    taken = np.full((TIMES, len(words)), np.inf)
    with ThreadPoolExecutor(2) as several:
        for repetition in range(TIMES):
            for place, block in enumerate(words):
                began = time.perf_counter()
                list(several.map(np.sum, np.array_split(block, 2)))
                taken[repetition, place] = time.perf_counter() - began
    return float(taken.min(axis=0).sum())


if __name__ == "__main__":
    main(int(sys.argv[1]))
