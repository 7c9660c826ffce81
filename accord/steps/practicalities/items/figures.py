"""How the board stands altogether: ready by their day, what is stopped and for how long."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.practicalities.items import rules
from accord.steps.practicalities.items.rows import for_days
from accord.steps.practicalities.items.rules import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.practicalities.items.selectors import Stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """in_time of counted: ready by the day first promised, of those that are ready or whose day has passed.

    stopped: what is blocked, the longest first. past: how many are past their day as it stands.
    """

    all: int
    going_on: int
    in_time: int
    counted: int
    past: int
    stopped: "Sequence[Stands]"


def figures(found: "Sequence[Stands]", today: date) -> Figures:
    """Count the board as of today."""
    counted = [each for each in found if rules.is_counted(each.course, today)]
    stopped = [each for each in found if each.place is Place.BLOCKED]
    return Figures(
        all=len(found),
        going_on=sum(each.course.goes_on for each in found),
        in_time=sum(rules.was_in_time(each.course) for each in counted),
        counted=len(counted),
        past=sum(each.place is Place.PAST for each in found),
        stopped=sorted(stopped, key=lambda each: each.course.blocked_since or today),
    )


def heading(held: Figures, today: date) -> str:
    """Return what is the case, as the heading of the board."""
    if not held.all:
        return _("Nothing practical stands on the board yet.")
    if held.stopped:
        return stopped_in_words(held, today)
    if held.past:
        words = ngettext(
            "One practical thing is past its day.", "{count} practical things are past their day.", held.past
        )
        return words.format(count=held.past)
    if not held.going_on:
        return _("Everything practical has ended.")
    return _("Nothing is stopped, and nothing is past its day.")


def stopped_in_words(held: Figures, today: date) -> str:
    """Return how many things are stopped, and the longest for how long."""
    longest = held.stopped[0].course.blocked_since or today
    words = ngettext(
        "One practical thing is stopped, for {days}.",
        "{count} practical things are stopped, the longest for {days}.",
        len(held.stopped),
    )
    return words.format(count=len(held.stopped), days=for_days(longest, today))


def in_time_in_words(held: Figures) -> str:
    """Return how many were ready by the day first promised; nothing before the first day has come."""
    if not held.counted:
        return ""
    words = ngettext(
        "{ready} of {count} thing was ready by the day first promised",
        "{ready} of {count} things were ready by the day first promised",
        held.counted,
    )
    return words.format(ready=held.in_time, count=held.counted)
