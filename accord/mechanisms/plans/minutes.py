"""Checks of the partnership's plan beside the minutes that are counted.

Whoever takes a line on does so freely, and plans of organisations, teams and people are their own time.
"""

from datetime import datetime, time
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.plans import selectors
from accord.mechanisms.plans.rules import CHECK_MINUTES
from accord.partnership import selectors as partnership


@minutes
def checks_beside(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return the checks planned for a quarter, each for the owner of its line."""
    zone, today = partnership.partnership().zone, partnership.today()
    return [
        Asked(
            key=line.id,
            what=_("Look at a line of the plan: “{behaviour}”").format(behaviour=line),
            url=address("plans:line", line_id=line.id),
            at=datetime.combine(line.next_check, time(), zone),
            minutes=CHECK_MINUTES,
            people=frozenset({line.owner_id}),
            begun=line.next_check <= today,
            counted=False,
        )
        for line in selectors.checks_between(quarter.first_day, quarter.last_day)
        if line.next_check is not None and line.owner_id is not None
    ]
