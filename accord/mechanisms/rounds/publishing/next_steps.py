"""What comes after a result. The rooms above, which this one does not know, say so here."""

from collections.abc import Callable
from uuid import UUID

from accord.foundations.access import Actor
from accord.foundations.links import Link

NextStep = Callable[[Actor, UUID], Link | None]
_next_steps: list[NextStep] = []


def next_step(offer: NextStep) -> NextStep:
    """Register what an actor can do next about the result of a round, by its id; use as a decorator."""
    _next_steps.append(offer)
    return offer


def next_step_for(actor: Actor, round_id: UUID) -> Link | None:
    """Return the one thing to do next, or None."""
    return next((link for offer in _next_steps if (link := offer(actor, round_id)) is not None), None)


OtherPage = Callable[[Actor, UUID], Link | None]
_other_pages: list[OtherPage] = []


def other_page(offer: OtherPage) -> OtherPage:
    """Register where a room above shows a result in its own way, from `Published` alone; as a decorator."""
    _other_pages.append(offer)
    return offer


def other_pages_for(actor: Actor, round_id: UUID) -> list[Link]:
    """Return the pages on which rooms above show a result, or what became of it, in their own way."""
    return [link for offer in _other_pages if (link := offer(actor, round_id)) is not None]
