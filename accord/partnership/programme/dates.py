"""What the programme of the year plans and nobody has set a day for yet."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, dates
from accord.partnership.programme import selectors
from accord.partnership.programme.rules import EntryKind
from accord.partnership.selectors import today

if TYPE_CHECKING:
    from accord.partnership.programme.models import Entry

SORTS = {EntryKind.ROUND: Sort.ROUND, EntryKind.TALK: Sort.TALK}


@dates
def planned_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the rounds and talks that every partner agreed to for later, until their last day has passed."""
    if not access.allows(actor, "programme.read"):
        return
    for entry in selectors.entries_ahead(today()):
        if entry.starts_from <= last and entry.starts_until >= first:
            yield _dated(entry)


def _dated(entry: "Entry") -> Dated:
    return Dated(
        uid=f"programme-{entry.id}@accord",
        sort=SORTS[EntryKind(entry.kind)],
        what=entry.title,
        url=address("programme:programme", programme_id=entry.programme_id),
        begins=entry.starts_from,
        ends=entry.starts_until,
        concerns=False,
        planned=True,
    )
