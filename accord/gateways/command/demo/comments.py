"""What the facilitator of the demo made of the comments of a round; those of an earlier one still wait."""

from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.mechanisms.rounds.comments import selectors, services
from accord.mechanisms.rounds.comments.rules import Decision, Outcome, Reason
from accord.partnership import actors
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.questionnaires.models import Round

FACILITATOR = "Nerys Marlow"
MODERATED = -26


def _kept(theme: str) -> Decision:
    return Decision(outcome=Outcome.KEPT, theme=theme)


DECIDED = {
    "Tell us when dates": _kept("Being told in time"),
    "The shared drawings": _kept("Drawings"),
    "It is still hard": _kept("Who decides"),
    "Meetings at the site": _kept("Meetings"),
    "Invite the caretakers": Decision(
        outcome=Outcome.SHORTENED,
        theme="Meetings",
        words="Invite those who know the buildings when you talk about handover.",
    ),
    "More time for questions": _kept("Meetings"),
    "Cost figures reach us": _kept("Being told in time"),
    "A delivery was moved": _kept("Being told in time"),
    "Two promises of the last": _kept("Promises"),
    "We were told the price": Decision(outcome=Outcome.WITHHELD, reason=Reason.RECOGNISED),
    "Schools hear about": Decision(outcome=Outcome.WITHHELD, reason=Reason.RECOGNISED),
}
"""What became of each comment of `leanings.COMMENTS` and `leanings.MORE`, by how it begins."""


def moderate(days: Days, round: "Round") -> None:
    """Let the facilitator look through the comments of a round, and everybody read them."""
    with days.on(MODERATED, 14):
        facilitator = _facilitator()
        services.comments_look(round=round, actor=facilitator)
        for found in selectors.opened(facilitator, round):
            decision = next(made for begins, made in DECIDED.items() if found.written.startswith(begins))
            services.comment_decide(comment=found.row, decision=decision, actor=facilitator)
        services.comments_publish(round=round, actor=facilitator)


def _facilitator() -> "Actor":
    """Who was engaged from outside; she is none of the people whose places the story began with."""
    person = next(found for found in partnership.people_from_outside() if str(found) == FACILITATOR)
    found = actors.actor_for(person.id)
    if found is None:
        message = f"{FACILITATOR} is not engaged yet."
        raise LookupError(message)
    return found
