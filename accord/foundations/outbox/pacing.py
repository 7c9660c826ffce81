"""When a letter leaves: those that law or an agreement demands at once, others when their reader wants them.

The room above that knows what people chose says when; before one does, every letter leaves at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sort(StrEnum):
    """Why a letter is sent.

    DEMANDED: law, an agreement, or the promise of a round demands it: nobody can stop it. BY_DAY: something
    is asked of its reader, mostly by a day, or is held on one. NO_DAY: something is told, or can wait.
    """

    DEMANDED = "demanded"
    BY_DAY = "by_day"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class Leaves:
    """When a letter leaves; at: None where its reader wants none of its sort."""

    at: datetime | None


Pacer = Callable[[str, Sort, datetime], Leaves]
_pacers: list[Pacer] = []


def pacer(found: Pacer) -> Pacer:
    """Register who says when a letter leaves, by its address, its sort and when it was posted; a decorator.

    It is asked in the partnership's scope, each time that the letter could leave.
    """
    _pacers[:] = [found]
    return found


def leaves(address: str, sort: Sort, posted_at: datetime) -> Leaves:
    """Return when a letter leaves; a moment that has passed is now."""
    if sort is Sort.DEMANDED or not _pacers:
        return Leaves(posted_at)
    return _pacers[0](address, sort, posted_at)
