"""Which letters somebody wants, and when each leaves. Pure: moments are those of the partnership's clocks."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.outbox import Sort

MORNING = 7
"""The hour at which digests are written."""
MONDAY, SATURDAY = 0, 5
MIDNIGHT = 24


class Pace(models.TextChoices):
    """How often somebody wants to hear of what waits."""

    WEEKLY = "weekly", _("On Mondays: everything that waits, in one letter")
    DAILY = "daily", _("On each working day: everything that waits, in one letter")
    DATED = "dated", _("On Mondays, and only what waits with a day")
    NONE = "none", _("No letter but those that law or an agreement demands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants. quiet_from, quiet_until: hours between which no letter comes; the same: none."""

    pace: Pace = Pace.WEEKLY
    quiet_from: int = 0
    quiet_until: int = 0

    @property
    def has_quiet(self) -> bool:
        return self.quiet_from != self.quiet_until


USUAL = Wish()


def is_quiet(wish: Wish, local: datetime) -> bool:
    """Say whether a moment lies in somebody's quiet hours, which may go over midnight."""
    if not wish.has_quiet:
        return False
    if wish.quiet_from < wish.quiet_until:
        return wish.quiet_from <= local.hour < wish.quiet_until
    return local.hour >= wish.quiet_from or local.hour < wish.quiet_until


def after_quiet(wish: Wish, local: datetime) -> datetime:
    """Return the first moment from this one on that lies outside of the quiet hours."""
    if not is_quiet(wish, local):
        return local
    ends = datetime.combine(local.date(), time(wish.quiet_until % MIDNIGHT), local.tzinfo)
    return ends if ends > local else ends + timedelta(days=1)


def leaves(wish: Wish, sort: Sort, posted: datetime) -> datetime | None:
    """Return when a letter leaves that was posted at this moment; None where it is not wanted.

    What is asked leaves at once; what can wait leaves with the next digest, and not at all for those who
    want only what waits with a day.
    """
    if wish.pace is Pace.NONE:
        return None
    if sort is Sort.BY_DAY:
        return after_quiet(wish, posted)
    if wish.pace is Pace.DATED:
        return None
    return after_quiet(wish, next_digest(wish.pace, posted))


def next_digest(pace: Pace, moment: datetime) -> datetime:
    """Return the first morning from a moment on at which somebody of this pace gets a digest."""
    morning = datetime.combine(moment.date(), time(MORNING), moment.tzinfo)
    while morning < moment or not _has_digest(pace, morning):
        morning = datetime.combine(morning.date() + timedelta(days=1), time(MORNING), moment.tzinfo)
    return morning


def occasion(pace: Pace, local: datetime) -> str:
    """Return for which digest it is time at this moment, as a word: "2026-W48", "2026-11-26"; or ""."""
    if pace is Pace.NONE or local.hour < MORNING or not _has_digest(pace, local):
        return ""
    if pace is Pace.DAILY:
        return local.date().isoformat()
    year, week, _weekday = local.isocalendar()
    return f"{year}-W{week:02d}"


def _has_digest(pace: Pace, local: datetime) -> bool:
    """Daily ones come on working days, the others on Mondays."""
    return local.weekday() < SATURDAY if pace is Pace.DAILY else local.weekday() == MONDAY
