"""What comes after a result. The rooms above, which this one does not know, say so here."""

from collections.abc import Callable
from uuid import UUID

from accord.foundations.access import Actor
from accord.foundations.links import Link

NextStep = Callable[[Actor, UUID], Link | None]
_next_steps: list[NextStep] = []


def next_step(offer: NextStep) -> NextStep:
    """Register what an actor can do next about the result of a round, by its id; use as a decorator."""
    if offer not in _next_steps:
        _next_steps.append(offer)
    return offer


def next_step_for(actor: Actor, round_id: UUID) -> Link | None:
    """Return the one thing to do next, or None."""
    return next((link for offer in _next_steps if (link := offer(actor, round_id)) is not None), None)
