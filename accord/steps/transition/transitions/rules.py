"""What kinds of transition there are, what is handed over, and when a line of the plan is due."""

from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

ORIGIN = "transitions.transition"
"""What the undertakings of a plan came from: the transition itself."""


class Kind(models.TextChoices):
    """What passes into what."""

    OPERATION = "operation", _("from procurement to operation")
    PERSON = "person", _("a key person changes")
    EXTENSION = "extension", _("an extension")
    CLOSING = "closing", _("closing")


class State(models.TextChoices):
    """Where a transition stands. Declared: every partner agreed that it has been made."""

    UNDER_WAY = "under_way", _("under way")
    DECLARED = "declared", _("declared")
    ENDED = "ended", _("ended")


class Area(models.TextChoices):
    """What a line of the plan is about: what prepares the gate, or what is handed over."""

    PLAN = "plan", _("Preparing the gate")
    DOCUMENTS = "documents", _("Documents")
    TERMS = "terms", _("What the terms were meant to do")
    BUDGETS = "budgets", _("Budgets")
    ADVISERS = "advisers", _("Advisers")
    CONTACTS = "contacts", _("Contacts")
    DECISIONS = "decisions", _("Decisions, and why")


def is_handed_over(area: str) -> bool:
    """Say whether lines of an area are handed over: given by one person and accepted by another."""
    return area != Area.PLAN


def day_of(gate_on: date, weeks_before: int, today: date) -> date:
    """Return the day of a line so many weeks before the gate (after it where negative), not before today."""
    return max(gate_on - timedelta(weeks=weeks_before), today)


def moved(due: date, by: timedelta, today: date) -> date:
    """Return the day of a line once the gate has moved to a later day; never a day that has passed."""
    return max(due + by, today)
