"""A stop-watch, and one line of the report that `make bench` prints."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def timed(act: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds something took, and what came of it."""
    began = time.monotonic()
    found = act()
    return time.monotonic() - began, found


def say(name: str, figure: str, remark: str = "") -> None:
    """Print one line of the report."""
    print(f"{name:46}{figure:>24}   {remark}".rstrip(), flush=True)
