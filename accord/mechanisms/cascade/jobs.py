"""What the clock does: follow who joins, moves and leaves, and write to those it waits for."""

from datetime import timedelta
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.cascade import reminding, roster, selectors


@sweep("cascade.follow", every=timedelta(minutes=30))
def cascades_follow() -> None:
    """Bring every cascade that is under way to what its partnership is today, then post letters."""
    with scope.off():
        found = selectors.all_open()
    each(found, _cascade_bring_on)


def _cascade_bring_on(cascade_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    roster.follow(cascade_id)
    reminding.remind(cascade_id)
