"""The states of ladders and issues, and the clock of a rung: working days, Monday to Friday. Pure."""

from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

SATURDAY = 5
LONGEST_CLOCK = 60
MOST_RUNGS = 6
FIRST_LADDER = (
    (_("Those who work on it"), 5),
    (_("Those who lead it"), 5),
    (_("Directors"), 10),
)
"""The rungs that a ladder begins with, from below, each with its working days; partners change them."""


class LadderState(models.TextChoices):
    """Where a ladder stands."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("agreed")
    SUPERSEDED = "superseded", _("replaced")


class IssueState(models.TextChoices):
    OPEN = "open", _("open")
    SETTLED = "settled", _("settled")


class Leaving(models.TextChoices):
    """How an issue left a rung."""

    PASSED_UP = "passed_up", _("passed up")
    SETTLED = "settled", _("settled")


def clock_ends(arrived: date, working_days: int) -> date:
    """Return the last day of a clock: so many working days after the day of arrival, which does not count."""
    day, left = arrived, working_days
    while left:
        day += timedelta(days=1)
        left -= _is_working_day(day)
    return day


def working_days(first: date, last: date) -> int:
    """Return how many working days lie after the first day, up to the last; 0 where the last is no later."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(_is_working_day(day) for day in days)


def is_late(due: date, today: date) -> bool:
    """Say whether the clock of a rung has run out; its last day is in time."""
    return due < today


def occasion(due: date, today: date) -> str:
    """Return on which occasion a rung is reminded today: its last day, then once a week; "" before that."""
    if today < due:
        return ""
    return "last day" if today == due else f"late {(today - due).days // 7}"


def _is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY
