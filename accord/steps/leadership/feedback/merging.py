"""What becomes of reviews, raters and views when two records turn out to be one person."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.steps.leadership.feedback.models import Rater, Review, View

pointing.moves(Review, "guide")
pointing.moves(Review, "chair")
pointing.moves(View, "person")


@pointing.answers(Review, "leader")
def reviews_repoint(gone: UUID, kept: UUID) -> None:
    """One review a year is left; of two, the one that has come further."""
    held = {review.year_id: review for review in Review.objects.filter(leader_id=kept)}
    for review in Review.objects.filter(leader_id=gone):
        other = held.get(review.year_id)
        if other is None:
            Review.objects.filter(id=review.id).update(leader_id=kept)
            continue
        further, behind = (review, other) if review.round_id and not other.round_id else (other, review)
        if behind.round_id is None:
            behind.delete()
        Review.objects.filter(id=further.id).update(leader_id=kept)


@pointing.answers(Rater, "person")
def raters_repoint(gone: UUID, kept: UUID) -> None:
    """Who rates a leader twice does so once; whoever said no under one name has said no."""
    rates = {rater.review_id: rater for rater in Rater.objects.filter(person_id=kept)}
    for rater in Rater.objects.filter(person_id=gone):
        other = rates.get(rater.review_id)
        if other is not None:
            (other if rater.because else rater).delete()
        Rater.objects.filter(id=rater.id).update(person_id=kept)
