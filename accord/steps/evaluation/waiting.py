"""What a round waits for: the answers of whoever was asked, and the steward while it is a draft."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.evaluation import selectors

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

MINUTES_TO_CHECK = 10


@waiting
def answers_waiting(actor: Actor) -> list[Waiting]:
    """Return the open rounds that this person has not answered; the person alone is told."""
    if actor.person_id is None:
        return []
    rounds = ballot.rounds_waiting_for(actor.person_id)
    minutes = questionnaires.minutes_of(rounds)
    return [
        Waiting(
            what=_("Answer “{round}” by your own link").format(round=found.title),
            url=_page(found),
            since=found.launched_at,
            due=found.closes_at,
            minutes=minutes[found.id],
            in_letters=False,
        )
        for found in rounds
    ]


@waiting
def drafts_waiting(actor: Actor) -> list[Waiting]:
    """Return the drafts that nobody but the steward can put before the partners."""
    if not access.allows(actor, "rounds.set_up"):
        return []
    return [
        Waiting(
            what=_("Check the draft of “{round}”, and propose it").format(round=found.title),
            url=_page(found),
            due=found.opens_at,
            minutes=MINUTES_TO_CHECK,
        )
        for found in selectors.rounds(actor)
        if found.state == RoundState.DRAFT
    ]


@waiting
def overloads_waiting(actor: Actor) -> list[Waiting]:
    """Return a round that did not open so as not to overload somebody, until another opens later."""
    if not access.allows(actor, "rounds.set_up"):
        return []
    rounds = selectors.rounds(actor)  # the one that opens last on top
    return [
        Waiting(
            what=_("See whom “{round}” would have overloaded: it did not open").format(round=found.title),
            url=_page(found),
            since=found.opens_at,
            minutes=MINUTES_TO_CHECK,
        )
        for found in rounds
        if found.overloaded and found.opens_at == rounds[0].opens_at
    ]


def _page(round: "Round") -> str:
    return address("evaluation:round", round_id=round.id)
