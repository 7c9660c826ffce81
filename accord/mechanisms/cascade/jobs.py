"""What the clock does: follow who joins, moves and leaves, and write to those it waits for."""

from datetime import timedelta

from accord.foundations import scope
from accord.foundations.jobs import sweep
from accord.mechanisms.cascade import reminding, roster, selectors


@sweep("cascade.follow", every=timedelta(minutes=30))
def cascades_follow() -> None:
    """Bring every cascade that is under way to what its partnership is today, then post letters."""
    with scope.off():
        found = selectors.all_open()
    for cascade_id, partnership_id in found:
        with scope.partnership(partnership_id):
            roster.follow(cascade_id)
            reminding.remind(cascade_id)
