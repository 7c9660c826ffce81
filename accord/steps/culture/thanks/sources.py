"""What somebody was thanked for, offered to that person as evidence of what he or she contributed."""

from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Evidence, evidence
from accord.partnership import selectors as partnership
from accord.steps.culture.thanks import selectors


@evidence
def thanks_received(person: Actor, since: date, until: date) -> list[Evidence]:
    """Return what somebody was thanked for between two days; it is handed on only if that person takes it."""
    if person.person_id is None:
        return []
    zone = partnership.partnership().zone
    start = datetime.combine(since, time(), zone)
    end = datetime.combine(until + timedelta(days=1), time(), zone)
    return [
        Evidence(
            key=f"thanks.thanks:{each.id}",
            what=_("{giver} said thank you: {words}").format(giver=each.giver.name, words=each.words),
            on=each.given_at.astimezone(zone).date(),
            url=address("thanks:thanks", thanks_id=each.id),
        )
        for each in selectors.received_between(person.person_id, start, end)
    ]
