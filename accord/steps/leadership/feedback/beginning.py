"""What the clock does for one review: its round begins; its guide learns that the report is there."""

from uuid import UUID

from django.db import transaction

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.questionnaires import subjects
from accord.mechanisms.rounds.reports import selectors as reports
from accord.steps.leadership.feedback import asking, selectors
from accord.steps.leadership.feedback.told import REPORT_READY, post


@transaction.atomic
def round_begin(review_id: UUID, *, actor: Actor) -> None:
    """Make the round of a review whose raters stand and whose time has come; safe to repeat."""
    held = selectors.review_locked(review_id)
    access.require(actor, "feedback.run", held)
    if held.round_id is not None or held.confirmed_at is None or held.guide is None:
        return
    held.round = subjects.round_about(
        subject=held.leader,
        guide=held.guide,
        title=held.year.title,
        opens_at=held.year.opens_at,
        closes_at=held.year.closes_at,
        asks=asking.questionnaire(held.year),
        actor=actor,
    )
    held.save(update_fields=["round"])


@transaction.atomic
def guide_tell(review_id: UUID, *, actor: Actor) -> None:
    """Tell the guide of a review that its report is there; safe to repeat: whoever guides it is told once."""
    held = selectors.review_locked(review_id)
    access.require(actor, "feedback.run", held)
    if held.guide is not None and held.round_id and reports.report_or_none(held.round_id):
        post(REPORT_READY, held.year, [(held.guide, held.id)], occasion=str(held.guide_id)[:8])
