"""From when on no act of whoever looks at a page is missing in what was counted for them.

Some acts leave no line in the log, since they stay with few. That something was sent is noted with the
session when it was answered; what was counted before that may not know of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

_noted: ContextVar[datetime | None] = ContextVar("acts_noted", default=None)


@contextmanager
def noted(moment: datetime | None) -> Iterator[None]:
    """Within the block, let the last act of whoever looks have been over by this moment."""
    before = _noted.set(moment)
    try:
        yield
    finally:
        _noted.reset(before)


def over_by() -> datetime | None:
    """Return by when the last act of whoever looks was over; None where no session says so."""
    return _noted.get()
