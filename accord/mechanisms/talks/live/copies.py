"""One copy of a page for all who ask in the same half second: three hundred phones cost as much as two.

In the memory of each process; a copy holds nothing of whoever asked for it first.
"""

import hashlib
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock

HOLDS = 0.5  # seconds: the room sees within two what somebody did
MOST = 64


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as it was when it was made. tag: of these very bytes (ETag)."""

    page: bytes
    tag: str
    made: float


def copy_of(page: str, made: float = 0.0) -> Copy:
    """Return a page with the tag of what stands in it."""
    content = page.encode()
    return Copy(content, f'"{hashlib.sha256(content).hexdigest()[:32]}"', made)


class Copies:
    """Pages by key, each made again when it is older than half a second. passing: the steady clock."""

    def __init__(self, *, passing: Callable[[], float] = time.monotonic) -> None:
        self._passing, self._lock = passing, Lock()
        self._held: dict[Hashable, Copy] = {}

    def copy(self, key: Hashable, make: Callable[[], str]) -> Copy:
        """Return the copy of a key. Of several who ask at once one makes it, and the others wait for that."""
        with self._lock:
            found = self._held.get(key)
            if found is not None and self._passing() < found.made + HOLDS:
                return found
            made = copy_of(make(), self._passing())
            self._held.pop(key, None)
            self._held[key] = made
            while len(self._held) > MOST:
                del self._held[next(iter(self._held))]
            return made

    def forget(self) -> None:
        """Let go of all: something was done that its doer wants to see at once."""
        with self._lock:
            self._held.clear()


copies = Copies()
"""Of this process."""
