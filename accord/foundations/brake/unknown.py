"""Links that nobody was given: counted, and above a rate answered shortly. A good link never meets this.

The count is in the memory of this process: no address, no token, no row. What it can do and what it cannot:
decision 0033.
"""

import logging
import time
from collections.abc import Callable
from threading import Lock

from accord.foundations.brake.bucket import HOUR, Bucket

logger = logging.getLogger(__name__)

AT_ONCE = 60  # a hall full of people with a link cut off by a mail program
A_MINUTE = 30.0


class UnknownLinks:
    """A bucket that unknown links empty; `passing` is the steady clock of the machine."""

    def __init__(self, passing: Callable[[], float] = time.monotonic) -> None:
        self._passing = passing
        self._lock = Lock()
        self._bucket = Bucket(at_once=AT_ONCE, an_hour=A_MINUTE * 60, now=passing())
        self._tried, self._since = 0, passing()

    def unknown(self) -> bool:
        """Count one link that does not exist; say whether there were too many of late."""
        with self._lock:
            now = self._passing()
            self._tell(now)
            self._tried += 1
            return not self._bucket.take(now)

    def tell(self) -> None:
        """Say in the log, once an hour at most, how many unknown links were tried: a number and no more."""
        with self._lock:
            self._tell(self._passing())

    def _tell(self, now: float) -> None:
        if now - self._since < HOUR:
            return
        if self._tried:
            hours = (now - self._since) / HOUR
            logger.info("Unknown links tried in the last %.0f h: %d", hours, self._tried)
        self._tried, self._since = 0, now
