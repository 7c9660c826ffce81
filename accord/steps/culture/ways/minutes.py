"""What the register takes of the time of those who sign: a minute for each thing, when it comes into it.

It is shown beside what is counted: of those who sign for a partner, and their deputies, that partner
decides itself who says it, and when.
"""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import selectors
from accord.steps.culture.ways.waiting import MINUTES


@minutes
def habits_asked(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return what is asked of every signatory: to say how the partner does what came into the register in
    this quarter.
    """
    held = partnership.partnership()
    begins, ends = quarter.moments(held.zone)
    came = selectors.topics_added_between(begins, ends)
    people = frozenset(found.person_id for found in partnership.mandates_today() if not found.deputy)
    if not came or not people:
        return []
    return [
        Asked(
            key=held.id,
            what=_("Say how your organisation does things today"),
            url=address("ways:register"),
            at=min(came),
            minutes=MINUTES * len(came),
            people=people,
            begun=True,
            counted=False,
        )
    ]
