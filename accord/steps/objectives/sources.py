"""What the house knows somebody to have done: undertakings that are done, with their evidence."""

from datetime import date

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Evidence, evidence
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings.rules import State
from accord.partnership import selectors as partnership


@evidence
def undertakings_done(person: Actor, since: date, until: date) -> list[Evidence]:
    """Return what somebody undertook and did, and everybody reads."""
    if not access.allows(person, "undertakings.read"):
        return []
    zone = partnership.partnership().zone
    found = [
        (each, each.ended_at.astimezone(zone).date())
        for each in undertakings.undertakings(person, mine=True, ended=True)
        if each.state == State.DONE and each.ended_at is not None
    ]
    return [
        Evidence(
            key=f"undertakings.undertaking:{each.id}",
            what=f"{each.title}: {each.evidence}",
            on=day,
            url=address("undertakings:undertaking", undertaking_id=each.id),
        )
        for each, day in found
        if since <= day <= until
    ]
