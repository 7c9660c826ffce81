"""What waits because of issues: for those on the rung, for who raised one in vain, for who names holders."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.issues import ladders, rules, selectors
from accord.partnership import selectors as partnership


@waiting
def issues_waiting(actor: Actor) -> list[Waiting]:
    """Return issues that the actor handles or may pass up, and rungs on which nobody stands for a partner."""
    if actor.person_id is None or not access.allows(actor, "issues.read"):
        return []
    zone, today = partnership.partnership().zone, partnership.today()
    return [*_on_my_rung(actor, zone), *_raised_in_vain(actor, today, zone), *_to_name(actor)]


def _on_my_rung(actor: Actor, zone: ZoneInfo) -> list[Waiting]:
    return [
        Waiting(
            what=_("Settle or pass up issue {number}: “{title}”").format(
                number=found.number, title=found.title
            ),
            url=address("issues:issue", issue_id=found.id),
            since=found.raised_at,
            due=_end_of(found.stay.due, zone),
            minutes=5,
        )
        for found in selectors.all_open()
        if access.allows(actor, "issues.handle", found)
    ]


def _raised_in_vain(actor: Actor, today: date, zone: ZoneInfo) -> list[Waiting]:
    return [
        Waiting(
            what=_("Pass up issue {number} if you want to: “{title}”").format(
                number=found.number, title=found.title
            ),
            url=address("issues:issue", issue_id=found.id),
            since=found.raised_at,
            due=_end_of(found.stay.due, zone),
            minutes=2,
        )
        for found in selectors.all_open()
        if found.raised_by_id == actor.person_id
        and rules.is_late(found.stay.due, today)
        and not access.allows(actor, "issues.handle", found)
        and ladders.rung_above(found.stay.rung) is not None
    ]


def _to_name(actor: Actor) -> list[Waiting]:
    """Each rung on which nobody stands today for a partner whose own the actor names."""
    if not (actor.mandates or actor.in_care):
        return []
    ladder = ladders.in_force()
    if ladder is None:
        return []
    mine = [found for found in partnership.partners() if access.allows(actor, "partnership.name_own", found)]
    if not mine:
        return []
    stands = {
        (held.rung_id, held.organisation_id)
        for held in ladders.holders_of(rung.id for rung in ladder.rungs.all())
    }
    return [
        Waiting(
            what=_("Name who stands on rung {rung} for {partner}, where issues are settled").format(
                rung=rung.position, partner=partner.name
            ),
            url=address("issues:holders", rung_id=rung.id, organisation_id=partner.id),
            since=ladder.in_force_since,
            minutes=2,
        )
        for partner in mine
        for rung in ladder.rungs.all()
        if (rung.id, partner.id) not in stands
    ]


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
