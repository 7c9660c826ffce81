"""The result of a trial: read in its room, and let go after a day unless every partner agrees to it."""

from typing import TYPE_CHECKING

from accord.analysis.published import Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing.models import Result
from accord.mechanisms.rounds.publishing.selectors import published_of

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def trial_published(round: "Round") -> Published | None:
    """Return what a trial says, for its room alone; None before its close. Raises Denied where damaged."""
    found = Result.objects.filter(round=round, round__trial=True).first()
    return published_of(found) if found else None


def trial_result_drop(*, round: "Round", actor: Actor) -> None:
    """Let the result of a trial go, for good."""
    access.require(actor, "publishing.store", round)
    Result.objects.filter(round=round, round__trial=True).delete()
