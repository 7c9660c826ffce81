"""Reading reviews: that they are held everybody reads; the rest is for the leader and the guide."""

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.seldom import seldom
from accord.steps.leadership.feedback.models import Rater, Review, View, Year
from accord.steps.leadership.feedback.rules import FEWEST, RaterState

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet


def _years() -> "QuerySet[Year]":
    found: QuerySet[Year] = Year.objects.select_related("partnership")
    return found.prefetch_related("reviews__leader__employer", "reviews__round")


def reviews_to_read() -> "QuerySet[Review]":
    """Return every review that the partners agreed to, with what stands beside it; for this room."""
    found: QuerySet[Review] = Review.objects.filter(year__agreed_at__isnull=False).select_related(
        "year__partnership", "leader__employer", "guide__employer", "chair", "round"
    )
    raters = Rater.objects.select_related("person__employer")
    views = View.objects.select_related("person")
    return found.prefetch_related(Prefetch("raters", queryset=raters), Prefetch("views", queryset=views))


@once
def years(actor: Actor) -> list[Year]:
    """Return every year's reviews that the partners have agreed to or are asked about, the newest first."""
    access.require(actor, "feedback.read")
    return list(_years())


def years_between(first: "date", last: "date") -> list[Year]:
    """Return the years whose reviews are open on one of these days."""
    return list(Year.objects.filter(opens_on__lte=last, closes_on__gte=first))


def year_for(actor: Actor, year_id: UUID) -> Year:
    """Return one year's reviews; raises Http404, Denied."""
    access.require(actor, "feedback.read")
    return get_object_or_404(_years(), id=year_id)


def year_with(year_id: UUID) -> Year:
    """Return one year's reviews, for the text of it; raises Year.DoesNotExist."""
    return _years().get(id=year_id)


def year_locked(year_id: UUID) -> Year:
    """Return one year's reviews, locked until the transaction ends."""
    Year.objects.select_for_update().get(id=year_id)
    return _years().get(id=year_id)


def is_kept(year_id: UUID) -> bool:
    """Say whether there are such reviews; what was declined is gone."""
    return Year.objects.filter(id=year_id).exists()


def review_for(actor: Actor, review_id: UUID, right: str = "feedback.follow") -> Review:
    """Return one review for one who holds a right over it; raises Http404, Denied."""
    found = get_object_or_404(reviews_to_read(), id=review_id)
    access.require(actor, right, found)
    return found


def review_or_none(review_id: UUID) -> Review | None:
    """Return one review, for whoever asks a right over its report next; None where there is none."""
    return reviews_to_read().filter(id=review_id).first()


def review_with(review_id: UUID) -> Review:
    """Return one review, for whoever asks a right of it next; raises Review.DoesNotExist."""
    return reviews_to_read().get(id=review_id)


def review_locked(review_id: UUID) -> Review:
    """Return one review, locked until the transaction ends; raises Review.DoesNotExist."""
    Review.objects.select_for_update().get(id=review_id)
    return reviews_to_read().get(id=review_id)


def rater_or_none(rater_id: UUID) -> Rater | None:
    """Return one rater with the review, or None where the guide has left somebody out since."""
    found = Rater.objects.select_related(
        "person", "review__year__partnership", "review__leader", "review__guide", "review__partnership"
    )
    return found.filter(id=rater_id).first()


@once
def reviews_near(person_id: UUID | None) -> list[Review]:
    """Return the reviews that somebody leads, guides, chairs or is confirmed to rate in, the latest first."""
    if person_id is None:
        return []
    rates = Rater.objects.filter(person_id=person_id, state=RaterState.CONFIRMED).values("review_id")
    near = Q(leader_id=person_id) | Q(guide_id=person_id) | Q(chair_id=person_id) | Q(id__in=rates)
    # For every page: with no names but those of leaders.
    found = Review.objects.filter(near, year__agreed_at__isnull=False)
    found = found.select_related("year__partnership", "leader", "round")
    bare = Rater.objects.order_by(), View.objects.order_by()
    found = found.prefetch_related(Prefetch("raters", queryset=bare[0]), Prefetch("views", queryset=bare[1]))
    return seldom(found.order_by("-year__opens_on", "leader__family_name", "id"))


def reviews_agreed() -> list[Review]:
    """Return every review that the partners have agreed to, the latest year first; for figures."""
    found = Review.objects.filter(year__agreed_at__isnull=False).select_related("round")
    return list(found.order_by("-year__opens_on", "id"))


def review_of_round(round_id: UUID) -> Review | None:
    """Return the review that a round carries out, or None."""
    return reviews_to_read().filter(round_id=round_id).first()


def is_short(review: Review) -> bool:
    """Say whether raters were confirmed, and so many said no since that a group has too few."""
    left = Counter(rater.group for rater in review.raters.all() if rater.state == RaterState.CONFIRMED)
    asked = {rater.group for rater in review.raters.all() if rater.state != RaterState.PROPOSED}
    return review.confirmed_at is not None and any(left[group] < FEWEST for group in asked)


def times_confirmed(year: Year, but: Review) -> dict[UUID, int]:
    """Return in how many other reviews of a year each person rates."""
    found: dict[UUID, int] = {}
    others = Rater.objects.filter(review__year=year, state=RaterState.CONFIRMED).exclude(review=but)
    for person_id in others.values_list("person_id", flat=True):
        found[person_id] = found.get(person_id, 0) + 1
    return found
