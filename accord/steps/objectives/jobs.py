"""What the clock does: write to those whom an objective waits for."""

from datetime import timedelta
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.partnership import selectors as partnership
from accord.steps.objectives import reminding


@sweep("objectives.remind", every=timedelta(hours=2))
def objectives_remind() -> None:
    """Post letters in every partnership."""
    with scope.off():
        found = [(partnership_id, partnership_id) for partnership_id in partnership.partnership_ids()]
    each(found, _remind)


def _remind(_partnership_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    reminding.remind()
