"""What a practical item is about, who pays for it, where it stands on the board, and whether it was ready."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

ORIGIN = "items.item"
"""What undertakings that stand on the board came from."""

SOON = timedelta(days=14)
"""How long before its day an item is said to be due soon."""


class Area(models.TextChoices):
    """What a practical item is about, in the order of the board."""

    PLACE = "place", _("Places to work")
    SYSTEMS = "systems", _("Systems and data")
    PEOPLE = "people", _("People")
    MONEY = "money", _("Money and insurance")
    MEETINGS = "meetings", _("Meetings and decisions")
    RECORDS = "records", _("Records")
    BRAND = "brand", _("Name and brand")
    SAFETY = "safety", _("Safety and security")


class Priority(models.TextChoices):
    """What comes first."""

    FIRST = "first", _("comes first")
    USUAL = "usual", _("in its turn")
    LATER = "later", _("can wait")


class Pays(models.TextChoices):
    """Who pays for it."""

    OPEN = "open", _("not settled yet")
    TOGETHER = "together", _("the partners together")
    ONE = "one", _("one organisation")


class Verdict(models.TextChoices):
    """What was decided about an item: that it is done, and how, or that it is not."""

    WILL = "will", _("We will, and this is how")
    WILL_NOT = "will_not", _("We will not")


class Place(models.TextChoices):
    """The column of the board in which an item stands."""

    BLOCKED = "blocked", _("Stopped")
    PAST = "past", _("Past its day")
    SOON = "soon", _("Due within two weeks")
    LATER = "later", _("Later")
    GIVEN = "given", _("Waits to be accepted")
    READY = "ready", _("Ready")
    NOT = "not", _("We will not")


GOING_ON = (Place.BLOCKED, Place.PAST, Place.SOON, Place.LATER, Place.GIVEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What these rules read of an item: its days, as values.

    first_due: the day first promised. due: the day as it stands. blocked_since: of the blocker that stands.
    ready_on: the day on which it was reported done, once it is; given: that was reported, and waits to be
    accepted; dropped: it will not be done.
    """

    first_due: date
    due: date
    blocked_since: date | None = None
    ready_on: date | None = None
    given: bool = False
    dropped: bool = False

    @property
    def goes_on(self) -> bool:
        return self.ready_on is None and not self.dropped


def place_of(course: Course, today: date) -> Place:
    """Return where an item stands: what stops it counts before its day, and its end before both."""
    if course.dropped:
        return Place.NOT
    if course.ready_on is not None:
        return Place.READY
    if course.given:
        return Place.GIVEN
    if course.blocked_since is not None:
        return Place.BLOCKED
    if course.due < today:
        return Place.PAST
    return Place.SOON if course.due <= today + SOON else Place.LATER


def is_counted(course: Course, today: date) -> bool:
    """Say whether the figure counts an item: it is ready, or the day first promised has passed without it."""
    if course.dropped or course.given:
        return False
    return course.ready_on is not None or course.first_due < today


def was_in_time(course: Course) -> bool:
    """Say whether it was ready by the day first promised; a day that was moved changes nothing."""
    return course.ready_on is not None and course.ready_on <= course.first_due


def age(since: date, today: date) -> int:
    """Return for how many days something has stood; 0 on the first."""
    return max(0, (today - since).days)
