"""What colleagues in other partners saw of somebody's commitments, offered to that leader as evidence."""

from datetime import date

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Evidence, evidence
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors


@evidence
def seen_of_commitments(person: Actor, since: date, until: date) -> list[Evidence]:
    """Return what was seen of this leader's commitments between two days: everybody reads it, by name."""
    if person.person_id is None or not access.allows(person, "leadership.read"):
        return []
    zone = partnership.partnership().zone
    found = [(each, each.said_at.astimezone(zone).date()) for each in selectors.seen_of(person.person_id)]
    return [
        Evidence(
            key=f"leadership.seen:{each.id}",
            what=_("{name}, {organisation}, saw: {words}").format(
                name=each.person.name, organisation=each.organisation.name, words=each.words
            ),
            on=day,
            url=address("leadership:commitment", commitment_id=each.commitment_id),
        )
        for each, day in found
        if since <= day <= until
    ]
