"""When a letter is tried, and when again: a server that refuses is asked less and less often."""

from datetime import timedelta

LONGEST_WAIT = timedelta(hours=4)
CLAIM = timedelta(minutes=15)
# From so many attempts on a letter waits the longest.
PATIENT = 8
APART = timedelta(minutes=1)  # so far may the clocks of two machines differ


def wait_after(attempts: int) -> timedelta:
    """Return for how long a letter waits after so many attempts (1 or more): 2, 4, 8 ... minutes."""
    return min(timedelta(minutes=2 ** min(attempts, PATIENT)), LONGEST_WAIT)


def furthest_ahead(attempts: int) -> timedelta:
    """Return how far ahead the next attempt of a letter may stand after so many.

    One that stands further was written before the clock was put back: it is due (decision 0082).
    """
    return APART + (max(wait_after(attempts), CLAIM) if attempts else timedelta())
