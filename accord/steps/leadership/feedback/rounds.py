"""Who rates in the round of a review: those whom the guide confirmed, by the groups that its report tells."""

from uuid import UUID

from accord.mechanisms.rounds.questionnaires.subjects import Raters, raters_source
from accord.steps.leadership.feedback import selectors
from accord.steps.leadership.feedback.candidates import named
from accord.steps.leadership.feedback.grouping import groups_of
from accord.steps.leadership.feedback.rules import RaterState


@raters_source
def raters_of(round_id: UUID) -> Raters:
    """Return the raters of a round; nobody where it carries out no review."""
    review = selectors.review_of_round(round_id)
    if review is None:
        return Raters({}, {})
    return Raters(*groups_of(named(review.raters.all(), RaterState.CONFIRMED)))
