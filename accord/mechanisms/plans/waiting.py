"""What waits for people in plans: lines without an owner for who leads, checks for who owns."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.plans import selectors, showing
from accord.mechanisms.plans.rules import CHECK_MINUTES, Whose
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line

MINUTES_TO_GIVE = 3


@waiting
def owners_wanted(actor: Actor) -> list[Waiting]:
    """Return, for whoever leads a plan, that lines of it have no owner: one thing for each plan."""
    by_holder: dict[object, list[Line]] = {}
    for line in selectors.unowned_for(actor):
        by_holder.setdefault(line.organisation_id, []).append(line)
    return [_wanted(lines) for lines in by_holder.values()]


@waiting
def checks_due(actor: Actor) -> list[Waiting]:
    """Return the lines that their owner is to look at within a week."""
    zone = partnership.partnership().zone
    return [
        Waiting(
            what=_("Look at a line of the plan: “{behaviour}”").format(behaviour=line),
            url=address("plans:check", line_id=line.id),
            since=line.opened_at,
            due=_end_of(line.next_check, zone),
            minutes=CHECK_MINUTES,
        )
        for line in selectors.checks_waiting(actor, partnership.today())
        if line.next_check is not None
    ]


def _wanted(lines: "list[Line]") -> Waiting:
    plan = selectors.plan_of(lines[0])
    if plan.whose is Whose.PARTNERSHIP:
        words = ngettext(
            "Give one line of the plan an owner", "Give {count} lines of the plan an owner", len(lines)
        )
    else:
        words = ngettext(
            "Give one line in the plan of {name} an owner",
            "Give {count} lines in the plan of {name} an owner",
            len(lines),
        )
    return Waiting(
        what=words.format(count=len(lines), name=plan.name),
        url=showing.url_of(plan),
        since=lines[0].opened_at,
        minutes=MINUTES_TO_GIVE * len(lines),
    )


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(23, 59), zone)
