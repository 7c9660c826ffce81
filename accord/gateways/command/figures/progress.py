"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator, Sized
from time import monotonic
from typing import Protocol, TypeVar

Kind_co = TypeVar("Kind_co", covariant=True)

PATIENCE = 1.0
WIDTH = 30


class Countable(Sized, Iterable[Kind_co], Protocol[Kind_co]):
    """What a bar can run along."""


def progress(steps: Countable[Kind_co], *, label: str) -> Iterator[Kind_co]:
    """Run along the steps; after a second of patience show a bar on the terminal's error stream."""
    began, shown = monotonic(), False
    for done, step in enumerate(steps):
        if sys.stderr.isatty() and monotonic() - began > PATIENCE:
            full = WIDTH * done // len(steps)
            bar = f"\r{label} [{'#' * full}{'.' * (WIDTH - full)}] {100 * done // len(steps)}%"
            print(bar, end="", file=sys.stderr, flush=True)
            shown = True
        yield step
    if shown:
        print("\r" + " " * (len(label) + WIDTH + 9) + "\r", end="", file=sys.stderr, flush=True)
