"""Until when an issue may stay on a rung, for those who stand on it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, own_dates
from accord.mechanisms.issues import selectors


@own_dates
def issues_due(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the clocks of the issues that the actor handles."""
    if actor.person_id is None or not access.allows(actor, "issues.read"):
        return
    for found in selectors.all_open():
        if access.allows(actor, "issues.handle", found) and first <= found.stay.due <= last:
            yield Dated(
                uid=f"issue-{found.stay.id}@accord",
                sort=Sort.DUE,
                what=_("Settle or pass up issue {number}: “{title}”").format(
                    number=found.number, title=found.title
                ),
                url=address("issues:issue", issue_id=found.id),
                begins=found.stay.due,
                changed_at=found.raised_at,
            )
