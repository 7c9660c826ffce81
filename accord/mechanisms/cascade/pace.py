"""After how many days so many people were reached. Pure."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def days_until(share: float, reached: Mapping[date, int], people: int, started_on: date) -> int | None:
    """Return after how many days this share of the people was reached, or None where it was not yet.

    reached: how many on which day.
    """
    so_far = 0
    for day in sorted(reached):
        so_far += reached[day]
        if people and so_far >= share * people:
            return max(0, (day - started_on).days)
    return None


def days_in_words(days: int | None) -> str:
    """Return "12 days", or that it has not come so far."""
    if days is None:
        return _("not yet")
    return ngettext("{count} day", "{count} days", days).format(count=days)
