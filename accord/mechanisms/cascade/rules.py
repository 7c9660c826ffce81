"""When a briefing may be given, when somebody is asked and reminded, and where a briefing stands. Pure."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _

DAYS_EACH = 14
"""How many days each level has, unless the steward says otherwise: one meeting of every team lies in it."""
FEWEST_DAYS, MOST_DAYS = 2, 60
REMINDED_EVERY = timedelta(days=7)
MOST_REMINDERS = 3
JOINERS_SETTLE = timedelta(days=14)
"""How long a joiner is left in peace before Accord asks; the team may brief sooner."""
MINUTES_TO_ACKNOWLEDGE = 3
MINUTES_TO_BRIEF = 15
MINUTES_TO_WRITE, MINUTES_TO_ANSWER = 5, 3


class CascadeState(models.TextChoices):
    OPEN = "open", _("under way")
    ENDED = "ended", _("ended")
    SUPERSEDED = "superseded", _("superseded")


class BriefingState(StrEnum):
    """How far a team has come."""

    WAITS_FOR_ABOVE = "waits_for_above"
    READY = "ready"
    LATE = "late"
    GIVEN = "given"
    WRITTEN = "written"
    READ = "read"


GIVEN = frozenset({BriefingState.GIVEN, BriefingState.WRITTEN, BriefingState.READ})
"""The states of a team that was briefed."""


class Level(Protocol):
    """What these rules read of a briefing."""

    due: date
    given_on: date | None


class Told(Level, Protocol):
    """A briefing with what the team wrote, and whether the level above has answered."""

    statement: str
    answer: str


def first_due(started_on: date, level: int, days_each: int) -> date:
    """Return by when a level is due, the top one being 0: each has so many days after the one above."""
    return started_on + timedelta(days=days_each * (level + 1))


def done_or_due(above: Level) -> date:
    """Return the day from which the level below may brief: that of the briefing above, given or due."""
    return above.given_on or above.due


def follows(due: date, above: Level, days_each: int) -> date:
    """Return by when a level is due below one that was given late: later if need be, never sooner.

    A day that people were told stands, also where the level above was quicker than it had to be.
    """
    return max(due, done_or_due(above) + timedelta(days=days_each))


def may_be_given(above: Level | None, today: date) -> bool:
    """Say whether it is a team's turn: the level above was briefed, or was to be by today."""
    return above is None or above.given_on is not None or above.due <= today


def standing(briefing: Told, above: Level | None, today: date) -> BriefingState:
    """Return how far a team has come; the day itself is in time."""
    if briefing.given_on is not None:
        if briefing.answer:
            return BriefingState.READ
        return BriefingState.WRITTEN if briefing.statement else BriefingState.GIVEN
    if briefing.due < today:
        return BriefingState.LATE
    return BriefingState.READY if may_be_given(above, today) else BriefingState.WAITS_FOR_ABOVE


def asked_from(*, team: Level, entered_on: date, started_on: date, briefed_on: date | None) -> date:
    """Return the day from which somebody is asked to acknowledge.

    That of the own briefing; else, for who missed it, the day on which the team was briefed or was to be. A
    joiner is left in peace for a while first.
    """
    if briefed_on is not None:
        return briefed_on
    settled = entered_on + JOINERS_SETTLE if entered_on > started_on else entered_on
    return max(done_or_due(team), settled)


def is_reminded(*, letters: int, last_on: date | None, turn: date, today: date) -> bool:
    """Say whether a letter leaves today: one when it is somebody's turn, then weekly, three at most."""
    if letters == 0 or last_on is None:
        return turn <= today
    return letters <= MOST_REMINDERS and last_on + REMINDED_EVERY <= today
