"""Reading the exercises: rounds of their kind, and what was published of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from accord.analysis.published import Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.culture.profiles.rules import KIND

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

GOING_ON = frozenset({RoundState.DRAFT, RoundState.PROPOSED, RoundState.READY, RoundState.OPEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise that was held or is under way, and whether its result stands."""

    round: "Round"
    has_result: bool


def exercises(actor: Actor) -> list[Exercise]:
    """Return every exercise that is under way or has its result, the latest first. Raises Denied."""
    access.require(actor, "publishing.read")
    held = [each for each in questionnaires.rounds(actor) if each.questionnaire == KIND]
    found = [Exercise(round=each, has_result=publishing.has_result(each.id)) for each in held]
    return [each for each in found if each.has_result or each.round.state in GOING_ON]


def under_way(actor: Actor) -> "Round | None":
    """Return the exercise that was begun and has not closed, or None."""
    return next((each.round for each in exercises(actor) if each.round.state in GOING_ON), None)


def result_for(actor: Actor, round_id: UUID) -> Published:
    """Return what an exercise says; raises Http404, Denied."""
    row = publishing.result_row_for(actor, round_id)
    if row.round.questionnaire != KIND:
        raise Http404
    return publishing.published_of(row)


def is_exercise(round_id: UUID) -> bool:
    """Say whether a round is an exercise."""
    return questionnaires.round_asking(round_id, KIND) is not None
