"""What commitments take of leaders' time: before each board, to make one or to say what came of it."""

from datetime import datetime, time
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors
from accord.steps.leadership.rules import BEFORE_BOARD, MINUTES_TO_COMMIT


@minutes
def commitments_asked(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return what is asked of every leader in the quarter of a board."""
    if not _is_asked(quarter):
        return []
    held, today = partnership.partnership(), partnership.today()
    asked_on = max(selectors.board_day(quarter) - BEFORE_BOARD, quarter.first_day)
    people = frozenset(leader.person.id for leader in selectors.leaders(min(asked_on, today)))
    if not people:
        return []
    return [
        Asked(
            key=held.id,
            what=_("Make a commitment, or say what came of yours"),
            url=address("leadership:leaders"),
            at=datetime.combine(asked_on, time(), held.zone),
            minutes=MINUTES_TO_COMMIT,
            people=people,
            begun=asked_on <= today,
        )
    ]


def _is_asked(quarter: Quarter) -> bool:
    """From the quarter of the first commitment on; before that, as soon as a charter is in force."""
    today = partnership.today()
    began_on = selectors.began_on()
    if began_on is not None:
        return quarter >= partnership.quarter_of(min(began_on, today))
    return bool(selectors.behaviours_in_force()) and quarter >= partnership.quarter_of(today)
