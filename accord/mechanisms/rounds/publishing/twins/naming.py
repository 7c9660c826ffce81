"""What a result to take away is called."""

from datetime import date
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from accord.analysis.published import Published

NOT_IN_A_NAME = '<>:"/\\|?*'
LONGEST = 80


def closed_on(published: Published, zone: ZoneInfo) -> date:
    """Return the day on which its round closed, on the clocks of a zone."""
    return published.closed_at.astimezone(zone).date()


def file_name(published: Published, zone: ZoneInfo, ending: str) -> str:
    """Return a name in words that every system takes: "Round of October, closed 31 October 2026.pdf"."""
    plain = "".join(
        letter if letter.isprintable() and letter not in NOT_IN_A_NAME else " " for letter in published.title
    )
    title = " ".join(plain.split())[:LONGEST].strip(" .")
    day = in_words(closed_on(published, zone), "j F Y")
    return _("{title}, closed {day}.{ending}").format(title=title or _("Result"), day=day, ending=ending)
