"""The named steps of a close, in order: the places at which tests let it fail or be killed."""

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """What has just been done."""

    LOCKED = "locked"
    COUNTED = "counted"
    OPENED = "opened"
    COMPUTED = "computed"
    STORED = "stored"
    EMPTIED = "emptied"
    COMMITTED = "committed"
    TRUNCATED = "truncated"
    DESTROYED = "destroyed"
    RECORDED = "recorded"


Reached = Callable[[Step], None]


def unmarked(step: Step) -> None:
    """Do nothing."""
