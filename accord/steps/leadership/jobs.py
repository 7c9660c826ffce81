"""What the clock does: asks leaders before the board meets."""

from datetime import timedelta
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.partnership import selectors as partnership
from accord.steps.leadership import reminding


@sweep("leadership.remind", every=timedelta(hours=6))
def leaders_asked() -> None:
    """Write to the leaders of every partnership whose board meets within two weeks."""
    with scope.off():
        found = partnership.partnership_ids()
    each(((found_id, found_id) for found_id in found), _leaders_remind)


def _leaders_remind(_partnership_id: UUID, *, actor: Actor) -> None:
    reminding.leaders_remind(actor=actor)
