"""How much room every ballot of a round takes: the same, whoever is asked what and writes how much."""

from typing import TYPE_CHECKING

from accord.mechanisms.rounds.ballot import further, payload
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def room_of(round: "Round") -> int:
    """Return how many bytes hold any ballot of a round, over all its statements, asked of some or of all."""
    items = questionnaires.items(round)
    open_questions, follow_ups = further.places(round, items)
    return payload.room_for(
        [item.key for item in items],
        by_team=RoundCut.TEAM in reporting_of(round).cuts,
        by_group=round.subject_id is not None,
        open_questions=open_questions,
        follow_ups=sorted(follow_ups, key=len)[-further.MOST_FOLLOW_UPS :],
    )
