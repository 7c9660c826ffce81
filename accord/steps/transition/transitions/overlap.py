"""How long who leaves and who comes are here together, and whether several key people go at once. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

AT_ONCE = timedelta(days=60)
"""Key people whose last days lie no further apart than this go at once."""
SATURDAY = 5


class Overlap(Enum):
    """How the overlap of a post stands."""

    NOBODY_COMES = "nobody_comes"
    NOBODY_LEAVES = "nobody_leaves"
    TO_COME = "to_come"
    REACHED = "reached"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What these rules read of a post. planned: working days together that were planned first."""

    last_day: date | None
    first_day: date | None
    planned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Somebody in a key post who goes, and on which day last."""

    id: UUID
    last_day: date


def working_days(first: date, last: date) -> int:
    """Return how many days from Monday to Friday there are, both ends counted; 0 where none is between."""
    days = max((last - first).days + 1, 0)
    weeks, rest = divmod(days, 7)
    return weeks * 5 + sum((first.weekday() + each) % 7 < SATURDAY for each in range(rest))


def together(course: Course) -> int:
    """Return how many working days both are here, as the days stand."""
    if course.last_day is None or course.first_day is None:
        return 0
    return working_days(course.first_day, course.last_day)


def so_far(course: Course, today: date) -> int:
    """Return how many working days both have been here until today, today counted."""
    if course.last_day is None or course.first_day is None:
        return 0
    return working_days(course.first_day, min(course.last_day, today))


def overlap_of(course: Course, today: date) -> Overlap:
    """Return how the overlap of a post stands: reached once both were here as long as was planned."""
    if course.last_day is None:
        return Overlap.NOBODY_LEAVES
    if course.first_day is None:
        return Overlap.NOBODY_COMES
    if so_far(course, today) >= course.planned:
        return Overlap.REACHED
    return Overlap.TO_COME if together(course) >= course.planned else Overlap.MISSED


def at_once(leaving: Sequence[Leaving]) -> list[list[Leaving]]:
    """Return each group of two or more who go at once, by their last day; no group lies within another."""
    by_day = sorted(leaving, key=lambda each: (each.last_day, each.id))
    found: list[list[Leaving]] = []
    for number, first in enumerate(by_day):
        group = [each for each in by_day[number:] if each.last_day - first.last_day <= AT_ONCE]
        within = bool(found) and {each.id for each in group} <= {each.id for each in found[-1]}
        if len(group) > 1 and not within:
            found.append(group)
    return found
