"""What the clock does: see `following`."""

from datetime import timedelta
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.team_talks import following
from accord.partnership import selectors as partnership


@sweep("team_talks.follow", every=timedelta(minutes=30))
def team_talks_follow() -> None:
    """Bring the team talks of every partnership to today."""
    with scope.off():
        found = partnership.partnership_ids()
    each(((partnership_id, partnership_id) for partnership_id in found), _team_talks_bring_on)


def _team_talks_bring_on(partnership_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the actor says it too
    following.bring_on(actor)
