"""Until when somebody may decide on what is before the partners."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from accord.agreement import selectors
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, own_dates


@own_dates
def decisions_due(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the last days of what waits for a decision that the actor can give."""
    for view in selectors.open_for(actor):
        lapses = localdate(view.proposal.lapses_at)
        if first <= lapses <= last:
            yield Dated(
                uid=f"proposal-{view.proposal.id}@accord",
                sort=Sort.DUE,
                what=_("Agree or decline: {title}").format(title=view.proposal.title),
                url=address("agreement:proposal", proposal_id=view.proposal.id),
                begins=lapses,
                changed_at=view.proposal.opened_at,
            )
