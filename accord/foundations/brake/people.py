"""So often at once, so often an hour after that, each for itself: a person mostly.

The count is in the memory of this process: no row, no address. What it can do and what not: decision 0065.
"""

import time
from collections.abc import Callable, Hashable
from threading import Lock

from accord.foundations.brake.bucket import Bucket


class TooOften(Exception):
    """Somebody asks for too much in a short while; `seconds`: when to ask again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Brake:
    """A bucket for each who asks, known by an id; one that is full again is forgotten."""

    def __init__(
        self, *, at_once: int, an_hour: float, passing: Callable[[], float] = time.monotonic
    ) -> None:
        self._at_once, self._an_hour, self._passing = at_once, an_hour, passing
        self._lock = Lock()
        self._buckets: dict[Hashable, Bucket] = {}

    def take(self, who: Hashable) -> None:
        """Count one thing that somebody asks for; raises TooOften."""
        with self._lock:
            now = self._passing()
            for each in [each for each, bucket in self._buckets.items() if bucket.is_full(now)]:
                del self._buckets[each]
            fresh = Bucket(at_once=self._at_once, an_hour=self._an_hour, now=now)
            bucket = self._buckets.setdefault(who, fresh)
            if not bucket.take(now):
                raise TooOften(bucket.seconds_until_next(now))

    def give_back(self, who: Hashable) -> None:
        """Take back what was counted last: it was refused."""
        with self._lock:
            bucket = self._buckets.get(who)
            if bucket is not None:
                bucket.give_back(self._passing())

    def left(self, who: Hashable) -> float:
        """Return how many things somebody may ask for now."""
        with self._lock:
            bucket = self._buckets.get(who)
            return bucket.left(self._passing()) if bucket else self._at_once

    def release(self) -> None:
        """Forget what was counted; for tests."""
        with self._lock:
            self._buckets.clear()


MADE = Brake(at_once=20, an_hour=60)
"""Files that are made to be taken along, and walks through the whole log."""
READ = Brake(at_once=10, an_hour=60)
"""Files that come in and are read."""
