"""A count that fills up again by itself."""

HOUR = 3600.0


class Bucket:
    """What is asked for empties it, and time fills it. `now`: the steady clock of the machine, in seconds."""

    def __init__(self, *, at_once: int, an_hour: float, now: float) -> None:
        self._at_once, self._a_second = at_once, an_hour / HOUR
        self._left, self._filled_at = float(at_once), now

    def take(self, now: float) -> bool:
        """Take one out; say whether there was one."""
        self._left, self._filled_at = self.left(now), now
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def give_back(self, now: float) -> None:
        """Put one back."""
        self._left, self._filled_at = min(self._at_once, self.left(now) + 1), now

    def left(self, now: float) -> float:
        """Return how many can be taken."""
        return min(self._at_once, self._left + (now - self._filled_at) * self._a_second)

    def is_full(self, now: float) -> bool:
        """Say whether it is as if nothing had been taken."""
        return self.left(now) >= self._at_once

    def seconds_until_next(self, now: float) -> int:
        """Return how long it takes until one can be taken."""
        return max(1, round((1 - self.left(now)) / self._a_second))
