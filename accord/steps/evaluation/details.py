"""What the page of a round shows beside its terms; another thing in each state."""

from typing import TYPE_CHECKING, Any

from accord.agreement.rules import State
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.measures import beside
from accord.mechanisms.rounds.ballot import reminders
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.comments import selectors as comments
from accord.mechanisms.rounds.publishing.next_steps import next_step_for
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.mechanisms.talks import selectors as talks
from accord.steps.evaluation import facts, fitting, launching, looking, selectors

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

TO_COME = frozenset({RoundState.PROPOSED, RoundState.READY})
BEFORE_OPENING = frozenset({RoundState.DRAFT, RoundState.PROPOSED, RoundState.READY, RoundState.ENDED})


def of(round: "Round", actor: Actor) -> dict[str, Any]:
    """Return what there is to see of a round in its present state."""
    if round.state in BEFORE_OPENING:
        return _of_agreement(round, actor)
    return _of_open(round, actor) if round.state == RoundState.OPEN else _of_closed(round, actor)


def _of_agreement(round: "Round", actor: Actor) -> dict[str, Any]:
    launch = {
        "launch": launching.of(round, actor),
        "to_be_looked_at": round.state in TO_COME
        and access.allows(actor, "rounds.set_up", round)
        and looking.looked_at(round) is None,
    }
    view = selectors.proposal_about(actor, round)
    if view is None:
        return launch
    return launch | {
        "fit": fitting.of(round) if access.allows(actor, "budget.read_everybody", round) else None,
        "decisions": facts.decisions(view.parties, still_asked=view.proposal.state == State.OPEN),
        "proposal": view.proposal,
        "declined": view.proposal.state == State.DECLINED,
        "lapses": local(view.proposal.lapses_at, round.partnership.zone),
    }


def _of_open(round: "Round", actor: Actor) -> dict[str, Any]:
    found, reminded = ballot.participation(round), reminders.reminders_of(round)
    return {
        "participation": facts.participation_table(found),
        "counted_on": max((each.day for each in found if each.day), default=None),
        "cost": facts.cost_in_words(selectors.cost(round)),
        "by_card": ballot.invited_by_card(round),
        "may_give_cards": access.allows(actor, "ballot.give_cards", round),
        "reminders": facts.reminders_in_words(round, reminded),
        "may_remind": access.allows(actor, "ballot.remind", round) and reminded.left > 0,
        "for_me": any(found.id == round.id for found in ballot.rounds_waiting_for(actor.person_id))
        if actor.person_id
        else False,
    }


def _of_closed(round: "Round", actor: Actor) -> dict[str, Any]:
    destruction = ballot.destruction(round.id)
    return {
        "talk": talks.talk_about(round.id),
        "heard": selectors.heard_of(round.id),
        "measured": facts.measured_table(beside.actuals(at=round.closed_at)),
        "after": next_step_for(actor, round.id),
        "receipts": ballot.receipts(actor, round.id),
        "comments": comments.waiting(round.id),
        "destroyed": local(destruction.destroyed_at, round.partnership.zone) if destruction else "",
        "copies": destruction.copies if destruction else [],
    }
