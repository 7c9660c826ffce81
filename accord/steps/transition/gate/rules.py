"""How a criterion of the gate stands, and whether the gate is open."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

WAIVE = "gate.waive"
DECLARE = "gate.declare"
KIND = "gate.declaration"
"""What goes down the teams: the words of a declaration."""

BEFORE = timedelta(days=14)
"""How long before its day of return a criterion that was waived waits for the steward."""


class Way(models.TextChoices):
    """Where something stands that every partner agrees to."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("agreed")
    RELEASED = "released", _("not agreed")


class Place(models.TextChoices):
    """How a criterion stands."""

    OPEN = "open", _("open")
    ASKED = "asked", _("waiver before the partners")
    MET = "met", _("met")
    WAIVED = "waived", _("waived for now")
    RETURNED = "returned", _("waived until a day that has passed")


SETTLED = frozenset({Place.MET, Place.WAIVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What these rules read of a criterion. return_on: of the waiver that every partner agreed to."""

    met: bool
    asked: bool = False
    return_on: date | None = None


def place_of(course: Course, today: date) -> Place:
    """Return how a criterion stands: met counts before waived; a waiver holds through its day of return."""
    if course.met:
        return Place.MET
    if course.return_on is not None and course.return_on >= today:
        return Place.WAIVED
    if course.asked:
        return Place.ASKED
    return Place.RETURNED if course.return_on is not None else Place.OPEN


def is_open(places: Collection[Place]) -> bool:
    """Say whether the gate is open: there is a criterion, and each is met or waived."""
    return bool(places) and all(place in SETTLED for place in places)
