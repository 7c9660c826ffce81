"""What the clock does about results: makes the page of what was heard, and writes to everybody about it."""

from datetime import timedelta
from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.jobs import sweep
from accord.foundations.jobs.each import each
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.steps.evaluation import heard, selectors, services

RECENTLY = timedelta(days=7)
"""Nobody is told of what closed longer ago: a site that was away for so long has told nobody in time."""


@sweep("evaluation.heard", every=timedelta(minutes=5))
def everybody_hears() -> None:
    """Tell everybody about each round that has closed: the page at once, the letter a working day later."""
    each(questionnaires.closed_since(clock.now() - RECENTLY), _heard_bring_on)


def _heard_bring_on(round_id: UUID, *, actor: Actor) -> None:
    round = selectors.round_to_tell(round_id)
    if round is None or round.closed_at is None:
        return
    services.heard_begin(round=round, actor=actor)
    told = selectors.heard_of(round_id)
    due = heard.told_from(round.closed_at, round.partnership.zone)
    if told and told.told_at is None and due <= clock.now():
        services.heard_tell(heard_id=told.id, actor=actor)
