"""One copy for all who ask in the same half second: three hundred phones cost as much as two.

In the memory of each process; a copy holds nothing of whoever asked for it first.
"""

import hashlib
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from accord.mechanisms.talks.live.board import Board

T = TypeVar("T")

HOLDS = 0.5  # seconds: the room sees within two what somebody did
MOST = 64


@dataclass(frozen=True, slots=True)
class Copy:
    """A page. tag: of these very bytes (ETag)."""

    page: bytes
    tag: str


def copy_of(page: str) -> Copy:
    """Return a page with the tag of what stands in it."""
    content = page.encode()
    return Copy(content, f'"{hashlib.sha256(content).hexdigest()[:32]}"')


class Copies(Generic[T]):
    """Things by key, each made again when it is older than half a second. passing: the steady clock."""

    def __init__(self, *, passing: Callable[[], float] = time.monotonic) -> None:
        self._passing, self._lock = passing, Lock()
        self._held: dict[Hashable, tuple[float, T]] = {}

    def copy(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the copy of a key. Of several who ask at once one makes it, and the others wait for that."""
        with self._lock:
            found = self._held.pop(key, None)
            if found is None or self._passing() >= found[0] + HOLDS:
                found = (self._passing(), make())
            self._held[key] = found
            while len(self._held) > MOST:
                del self._held[next(iter(self._held))]
            return found[1]

    def forget(self) -> None:
        """Let go of all."""
        with self._lock:
            self._held.clear()


pages: Copies[Copy] = Copies()
boards: "Copies[Board]" = Copies()


def forget() -> None:
    """Let go of all copies of this process: something was done that its doer wants to see at once."""
    pages.forget()
    boards.forget()
