"""What may become of an undertaking, and when it waits for its owner."""

from datetime import date, timedelta
from typing import Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _

WAITS_BEFORE = timedelta(days=14)
"""How long before its day an undertaking starts to wait for its owner."""


class Kind(models.TextChoices):
    """What sort of promise it is; rooms that make other promises add theirs."""

    ACTION = "action", _("action")
    PLAN_LINE = "plan_line", _("line of the plan")
    COMMITMENT = "commitment", _("commitment of a leader")


class State(models.TextChoices):
    OPEN = "open", _("open")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


class Outcome(models.TextChoices):
    """What an owner can report."""

    DONE = "done", _("We did it")
    MOVED = "moved", _("It needs a later day")
    DROPPED = "dropped", _("We will not do it")


class Promise(Protocol):
    """What these rules read of an undertaking."""

    state: str
    due: date


def is_overdue(promise: Promise, today: date) -> bool:
    """Say whether it is still open after its day; the day itself is in time."""
    return promise.state == State.OPEN and promise.due < today


def waits(promise: Promise, today: date) -> bool:
    """Say whether its owner should look at it now: overdue, or due within the next two weeks."""
    return promise.state == State.OPEN and promise.due <= today + WAITS_BEFORE


def may_be_due(due: date, today: date) -> bool:
    """Say whether a promise may be made for this day: today or later."""
    return due >= today


def may_move(promise: Promise, due: date, today: date) -> bool:
    """Say whether it may move to this day: later than agreed, and not in the past."""
    return due > promise.due and may_be_due(due, today)
