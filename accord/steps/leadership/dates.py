"""The days on which the board meets, in the year and in the calendars of those who prepare for it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Dated, Sort, dates
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors

PREPARE = frozenset({"board_member", "steward", "director", "senior_manager"})


@dates
def boards_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the day of the board in each quarter, as set or as usual; none from before the founding."""
    if not access.allows(actor, "leadership.read"):
        return
    ours = partnership.partnership()
    founded = min(ours.founded_at.astimezone(ours.zone).date(), partnership.today())
    quarter = Quarter.of(first)
    while quarter.first_day <= last:
        day = selectors.board_day(quarter)
        if max(first, founded) <= day <= last:
            yield Dated(
                uid=f"board-{actor.partnership_id}-{quarter.year}-{quarter.number}@accord",
                sort=Sort.BOARD,
                what=_("The board meets"),
                url=address("leadership:leaders"),
                begins=day,
                concerns=bool(actor.roles & PREPARE),
            )
        quarter = quarter.next
