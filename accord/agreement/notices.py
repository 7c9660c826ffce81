"""Who is told that a text waits for decisions. This room knows no people: rooms that do register here."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Parties are asked to decide on a text; `times` counts how often they were asked about this proposal."""

    proposal_id: UUID
    partnership_id: UUID
    parties: tuple[UUID, ...]
    times: int


Teller = Callable[[Asked], None]
_tellers: list[Teller] = []


def teller(tell: Teller) -> Teller:
    """Register who tells parties; use as a decorator. Runs in the transaction of the proposal."""
    if tell not in _tellers:
        _tellers.append(tell)
    return tell


def tell(asked: Asked) -> None:
    """Let every room that knows people tell them."""
    for each in _tellers:
        each(asked)
