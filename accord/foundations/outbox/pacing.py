"""When a letter leaves: those that law or an agreement demands at once, others when their reader wants them.

The room above that knows what people chose says when; before one does, every letter leaves at once.
"""

from collections.abc import Callable, Sequence
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
class Due:
    """A letter that could leave: to which address, why it is sent, when it was posted."""

    address: str
    sort: Sort
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class Leaves:
    """When a letter leaves; at: None where its reader wants none of its sort."""

    at: datetime | None


Pacer = Callable[[Sequence[Due]], Sequence[Leaves]]
_pacers: list[Pacer] = []


def pacer(found: Pacer) -> Pacer:
    """Register who says when letters leave, one answer for each; a decorator.

    It is asked in the partnership's scope, once for all that could leave at a time.
    """
    _pacers[:] = [found]
    return found


def leaves(letters: Sequence[Due]) -> list[Leaves]:
    """Return when each letter leaves; a moment that has passed is now."""
    asked = [each for each in letters if each.sort is not Sort.DEMANDED] if _pacers else []
    answers = iter(_pacers[0](asked) if asked else ())
    return [
        next(answers) if asked and each.sort is not Sort.DEMANDED else Leaves(each.posted_at)
        for each in letters
    ]
