"""Rounds in the year: those that are held or agreed, and those that the programme of the year plans."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.registry import Dated, Sort, dates
from accord.mechanisms.rounds.questionnaires import selectors
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

HELD = frozenset({RoundState.READY, RoundState.OPEN, RoundState.CLOSED})


@dates
def rounds_in_the_year(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the rounds that are open on one of these days; what is only proposed is not fixed yet."""
    if not access.allows(actor, "rounds.read"):
        return
    zone = partnership.partnership().zone
    for found in selectors.rounds(actor):
        opens, closes = (found.launched_at or found.opens_at), (found.closed_at or found.closes_at)
        begins, ends = opens.astimezone(zone).date(), closes.astimezone(zone).date()
        if found.state in HELD | {RoundState.PROPOSED} and begins <= last and ends >= first:
            yield Dated(
                uid=f"round-{found.id}@accord",
                sort=Sort.ROUND,
                what=found.title,
                url=page_of(found.id),
                begins=begins,
                ends=max(begins, ends),
                last=ends,
                concerns=_is_asked(found, actor),
                planned=found.state == RoundState.PROPOSED,
                words=_("The last day on which it takes answers."),
            )


def _is_asked(found: "Round", actor: Actor) -> bool:
    """Say whether it asks people of the actor's place; what of it was answered nobody knows here."""
    if actor.organisation_id is None or not actor.tier:
        return False
    return Audience.from_json(found.audience).holds(actor.organisation_id, actor.tier)
