"""What waits for people in plans: lines without an owner for who leads, checks for who owns."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.plans import readers, selectors, showing
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
            due=datetime.combine(line.next_check, time(23, 59), zone),
            minutes=CHECK_MINUTES,
            in_letters=line.whose != Whose.PERSON,
        )
        for line in selectors.checks_waiting(actor, partnership.today())
        if line.next_check is not None
    ]


def _wanted(lines: "list[Line]") -> Waiting:
    plan = selectors.plan_of(lines[0])
    words = ngettext("Give one line an owner: {plan}", "Give {count} lines an owner: {plan}", len(lines))
    return Waiting(
        what=words.format(count=len(lines), plan=readers.paper_title(plan)),
        url=showing.url_of(plan),
        since=lines[0].opened_at,
        minutes=MINUTES_TO_GIVE * len(lines),
    )
