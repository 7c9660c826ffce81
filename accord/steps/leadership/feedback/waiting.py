"""What waits for leaders, guides and chairs in the reviews of a year."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.leadership.feedback import selectors
from accord.steps.leadership.feedback.guides import guide_is_gone
from accord.steps.leadership.feedback.rules import LATEST_CONFIRMED, OnRecord

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Review


@waiting
def reviews_waiting(actor: Actor) -> list[Waiting]:
    """Return what waits for a person in reviews that go on."""
    found = []
    for review in selectors.reviews_near(actor.person_id):
        if actor.person_id == review.leader_id:
            found += list(_of_leader(review))
        if actor.person_id == review.guide_id:
            found += list(_of_guide(review))
        if actor.person_id == review.chair_id and not _said(review, OnRecord.CHAIR) and _goes_on(review):
            what = _("Say on the record what you see {leader} do").format(leader=review.leader.name)
            found.append(_waiting(review, what, "feedback:say", minutes=5))
    return found


def _of_leader(review: "Review") -> Iterator[Waiting]:
    if guide_is_gone(review):
        yield _waiting(review, _("Choose another guide for your review"), "feedback:guide", minutes=2)
    if not _goes_on(review):
        return
    if review.guide_id is None:
        yield _waiting(review, _("Choose who guides your review"), "feedback:guide", minutes=2)
    elif review.proposed_at is None:
        yield _waiting(review, _("Propose who rates you"), "feedback:raters", minutes=10)
    if not _said(review, OnRecord.SELF):
        yield _waiting(review, _("Say how you see yourself, on the record"), "feedback:say", minutes=5)


def _of_guide(review: "Review") -> Iterator[Waiting]:
    name = {"leader": review.leader.name}
    if _goes_on(review) and review.proposed_at and review.confirmed_at is None:
        what = _("Confirm who rates {leader}").format(**name)
        due = review.year.closes_at - LATEST_CONFIRMED
        yield Waiting(
            what=what,
            url=address("feedback:confirm", review_id=review.id),
            since=review.proposed_at,
            due=due,
            minutes=10,
            in_letters=False,
        )
    if review.round is None and _goes_on(review) and selectors.is_short(review):
        what = _("Think of other raters for {leader}: somebody said no").format(**name)
        yield _waiting(review, what, "feedback:confirm", minutes=5)
    if review.round and review.round.state == RoundState.CLOSED and review.debriefed_on is None:
        booked = review.debrief_on
        what = _("Talk with {leader} about the report") if booked else _("Book the talk with {leader}")
        yield Waiting(
            what=what.format(**name),
            url=address("feedback:debrief", review_id=review.id),
            since=review.round.closed_at,
            due=datetime.combine(booked, time(17), review.partnership.zone) if booked else None,
            minutes=60 if booked else 5,
            in_letters=False,
        )


def _goes_on(review: "Review") -> bool:
    return clock.now() < review.year.closes_at


def _said(review: "Review", kind: OnRecord) -> bool:
    return any(view.kind == kind for view in review.views.all())


def _waiting(review: "Review", what: str, page: str, *, minutes: int) -> Waiting:
    year = review.year
    due = year.closes_at if page == "feedback:say" else year.opens_at
    return Waiting(
        what=what,
        url=address(page, review_id=review.id),
        since=year.agreed_at,
        due=due if due > clock.now() else year.closes_at,
        minutes=minutes,
        in_letters=False,
    )
