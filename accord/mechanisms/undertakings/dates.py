"""The days of undertakings: what everybody reads, and nothing that is reserved."""

from datetime import date
from typing import TYPE_CHECKING

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, own_dates
from accord.mechanisms.undertakings import selectors
from accord.mechanisms.undertakings.rows import by_in_words

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


@own_dates
def undertakings_due(actor: Actor, _first: date, last: date) -> list[Dated]:
    """Return the days of what goes on and the actor does or accepts; what is past its day goes on, too."""
    if not access.allows(actor, "undertakings.read"):
        return []
    found = selectors.undertakings(actor)
    mine = [each for each in found if actor.person_id in {each.owner_id, each.receiver_id}]
    return [dated(each) for each in mine if each.due <= last]


def dated(undertaking: "Undertaking") -> Dated:
    """Return the day of an undertaking; wants its moves, owner and receiver at hand."""
    moments = [undertaking.made_at, *(move.moved_at for move in undertaking.moves.all())]
    return Dated(
        uid=f"{undertaking.id}@accord",
        sort=Sort.DUE,
        what=undertaking.title,
        url=address("undertakings:undertaking", undertaking_id=undertaking.id),
        begins=undertaking.due,
        words=by_in_words(undertaking),
        changed_at=max(moments),
    )
