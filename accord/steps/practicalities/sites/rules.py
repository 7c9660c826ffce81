"""What is said of presence, and of whom: numbers for a week, and of no organisation that is a few people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

FEWEST = 3
"""An organisation of fewer people in post is not counted: a one would be a name (decision 0121)."""

MOST_PRESENT = 2000
LONGEST_AHEAD, LONGEST_BACK = timedelta(days=366), timedelta(days=366)
WORKING_DAYS = 5
_KEY = re.compile(r"(\d{4})-W(\d\d)")


class Kind(models.TextChoices):
    """What a number of people says."""

    PLAN = "plan", _("planned")
    COUNT = "count", _("counted")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week as a value, by its Monday."""

    monday: date

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week in which a day lies."""
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def named(cls, key: str) -> "Week | None":
        """Return the week of a key such as "2026-W47", or None where it is none."""
        found = _KEY.fullmatch(key)
        try:
            return cls(date.fromisocalendar(int(found[1]), int(found[2]), 1)) if found else None
        except ValueError:
            return None

    @property
    def key(self) -> str:
        year, number, _day = self.monday.isocalendar()
        return f"{year:04}-W{number:02}"

    @property
    def days(self) -> list[date]:
        """Its seven days."""
        return [self.monday + timedelta(days=number) for number in range(7)]

    def later(self, weeks: int) -> "Week":
        """Return the week so many weeks later; earlier for a negative number."""
        return Week(self.monday + timedelta(weeks=weeks))

    @property
    def words(self) -> str:
        return _now("week of {day}").format(day=date_format(self.monday, "j F Y"))


@dataclass(frozen=True, slots=True)
class Given:
    """How many people of an organisation are, or were, at a site on a day."""

    site_id: UUID
    organisation_id: UUID
    day: date
    number: int


def may_be_counted(size: int) -> bool:
    """Say whether an organisation of so many people in post is counted."""
    return size >= FEWEST


def is_near(day: date, today: date) -> bool:
    """Say whether numbers are taken for a day: within a year from today."""
    return today - LONGEST_BACK <= day <= today + LONGEST_AHEAD


def may_be_written(week: Week, kind: Kind, today: date) -> bool:
    """Say whether numbers of this kind are taken for a day of a week: nobody is counted on a day to come."""
    return any(is_near(day, today) and (kind is Kind.PLAN or day <= today) for day in week.days)


def weeks_around(today: date, *, back: int, ahead: int) -> Iterator[Week]:
    """Go through the weeks around today, the earliest first."""
    this = Week.of(today)
    for number in range(-back, ahead + 1):
        yield this.later(number)
