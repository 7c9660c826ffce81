"""The time budget in sentences."""

from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.quarters import Quarter
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.budget.rules import Cap, Load
    from accord.partnership.budget.selectors import OwnTime

MOST_NAMED = 20  # on one page; the fullest come first


def quarter_in_words(quarter: Quarter) -> str:
    """Return a quarter by its months ("October to December 2026")."""
    return _("{first} to {last}").format(
        first=date_format(
            quarter.first_day, "F" if quarter.first_day.year == quarter.last_day.year else "F Y"
        ),
        last=date_format(quarter.last_day, "F Y"),
    )


def cap_in_words(cap: "Cap") -> str:
    """Return how much may be asked of whom."""
    return _(
        "{staff} minutes a quarter for staff and managers, {leaders} for directors and senior managers"
    ).format(staff=cap.staff, leaders=cap.leaders)


def own_in_words(own: "OwnTime") -> str:
    """Return how much is asked of the reader this quarter."""
    if own.left < 0:
        words = _("You are asked for {minutes} minutes this quarter, and {cap} is the most that was agreed.")
    elif own.minutes:
        words = _("You are asked for {minutes} minutes this quarter, of at most {cap}.")
    else:
        words = _("Nothing is asked of your time this quarter, of at most {cap} minutes.")
    return words.format(minutes=own.minutes, cap=own.cap)


def towards_cap_in_words(own: "OwnTime") -> str:
    """Return how much of what may be asked of the reader is taken, beside a list of what waits.

    What waits takes longer than what is asked: preparing a round, say, counts towards no cap.
    """
    if own.left < 0:
        return own_in_words(own)
    if not own.minutes:
        words = _("Towards the {cap} minutes that may be asked of you this quarter, nothing counts so far.")
        return words.format(cap=own.cap)
    return ngettext(
        "Towards the {cap} minutes that may be asked of you this quarter, {minutes} counts.",
        "Towards the {cap} minutes that may be asked of you this quarter, {minutes} count.",
        own.minutes,
    ).format(minutes=own.minutes, cap=own.cap)


def left_in_words(own: "OwnTime") -> str:
    """Return how much more may be asked in a quarter."""
    if own.left < 0:
        over = ngettext(
            "{count} minute more than was agreed.", "{count} minutes more than was agreed.", -own.left
        )
        return over.format(count=-own.left)
    if own.left == 0:
        return _("Nothing is left of {cap} minutes.").format(cap=own.cap)
    left = ngettext("{count} of {cap} minutes is left.", "{count} of {cap} minutes are left.", own.left)
    return left.format(count=own.left, cap=own.cap)


def more_in_words(found: "Sequence[Load]") -> str:
    """Return how many stand in no table for want of room."""
    more = len(found) - MOST_NAMED
    if more <= 0:
        return ""
    return ngettext("And {count} person more.", "And {count} people more.", more).format(count=more)


def day_in_words(moment: datetime) -> str:
    """Return the day on which a moment lies where the partnership is."""
    return date_format(moment.astimezone(partnership.partnership().zone).date(), "j F Y")


def hours(minutes: int) -> int:
    """Return minutes as hours, rounded up: we never say less than we take."""
    return ceil(minutes / 60)
