"""What can be found of this step: rounds by their title, once they are before the partners."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState


@searches(name="evaluation.rounds", title=_("Rounds"), right="rounds.read")
def _rounds(actor: Actor) -> Iterator[Findable]:
    for round in questionnaires.rounds(actor):
        if round.state != RoundState.DRAFT:
            yield Findable(title=round.title, page="evaluation:round", parts={"round_id": round.id})
