"""What waits for leaders: to commit to something, and to say what came of it."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors as partnership
from accord.steps.leadership import reminding, selectors
from accord.steps.leadership.rules import MINUTES_TO_COMMIT, MINUTES_TO_REPORT

if TYPE_CHECKING:
    from accord.steps.leadership.entries import Entry


@waiting
def commitments_waiting(actor: Actor) -> list[Waiting]:
    """Return of which commitments the actor is to say what came of them; or, for a leader, to make one."""
    if not access.allows(actor, "leadership.read"):
        return []
    own = [entry for entry in selectors.recent() if entry.is_open and entry.owner_id == actor.person_id]
    zone = partnership.partnership().zone
    if own:
        return [_to_report(entry, zone) for entry in reminding.to_report(own)]
    if not access.allows(actor, "leadership.commit") or not selectors.behaviours_in_force():
        return []
    return [
        Waiting(
            what=_("Make a commitment that everybody can read"),
            url=address("leadership:commit"),
            due=_end_of(selectors.next_board(), zone),
            minutes=MINUTES_TO_COMMIT,
        )
    ]


def _to_report(entry: "Entry", zone: ZoneInfo) -> Waiting:
    return Waiting(
        what=_("Say what came of your commitment: “{says}”").format(says=entry.says),
        url=address("leadership:report", commitment_id=entry.commitment.id),
        since=entry.commitment.undertaking.made_at,
        due=_end_of(min(entry.due, selectors.next_board()), zone),
        minutes=MINUTES_TO_REPORT,
    )


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
