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
    GIVEN = "given", _("waits to be accepted")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


GOES_ON = (State.OPEN, State.GIVEN)
"""Neither done nor dropped: what its owner says is done goes on until its receiver accepts it."""
WITHOUT_RECEIVER = frozenset({Kind.PLAN_LINE})
"""What nobody has to accept: a line of the plan is looked at by its checks."""


class Outcome(models.TextChoices):
    """What an owner can report."""

    DONE = "done", _("We did it")
    MOVED = "moved", _("It needs a later day")
    DROPPED = "dropped", _("We will not do it")


class Answer(models.TextChoices):
    """What a receiver says of what was given."""

    ACCEPTED = "accepted", _("I accept it: it is done")
    SENT_BACK = "sent_back", _("It is not done yet: I send it back")


class Promise(Protocol):
    """What these rules read of an undertaking."""

    state: str
    due: date


def is_overdue(promise: Promise, today: date) -> bool:
    """Say whether it is still open after its day; the day itself is in time, and so is what was given."""
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


class Whose(models.TextChoices):
    """Whose undertakings somebody looks at."""

    ALL = "all", _("Everyone’s")
    MINE = "mine", _("Mine")
    TO_ACCEPT = "to_accept", _("Those that I accept")


class Which(models.TextChoices):
    """In which state those are that somebody looks at."""

    OPEN = "open", _("Open")
    OVERDUE = "overdue", _("Past their day")
    GIVEN = "given", _("Waiting to be accepted")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")
    ENDED = "ended", _("Ended")


class Calendar(models.TextChoices):
    """What stands in a calendar."""

    MINE = "mine", _("My days")
    ALL = "all", _("Everybody’s undertakings")
