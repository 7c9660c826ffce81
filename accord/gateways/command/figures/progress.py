"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

Kind = TypeVar("Kind")

PATIENCE = 1.0
WIDTH = 30


def progress(steps: Iterable[Kind], *, label: str, of: int | None = None) -> Iterator[Kind]:
    """Run along so many steps; after a second of patience show a bar on the terminal's error stream.

    of: how many there are, where the steps cannot be counted.
    """
    if of is None:
        steps = list(steps)
        of = len(steps)
    began, shown = monotonic(), False
    for done, step in enumerate(steps):
        if sys.stderr.isatty() and monotonic() - began > PATIENCE:
            full = WIDTH * done // of
            bar = f"\r{label} [{'#' * full}{'.' * (WIDTH - full)}] {100 * done // of}%"
            print(bar, end="", file=sys.stderr, flush=True)
            shown = True
        yield step
    if shown:
        print("\r" + " " * (len(label) + WIDTH + 9) + "\r", end="", file=sys.stderr, flush=True)
