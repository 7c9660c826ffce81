"""What this room asks of those that know organisations and people: who may sign, and whose paper it is.

It knows neither itself; a room above registers what it knows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who may decide for a party today; a deputy does so where the first may not."""

    name: str
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """On what a record is printed: the name of the partnership, and its colour (#rrggbb)."""

    whose: str
    colour: str


Signers = Mapping[UUID, tuple[Signer, ...]]
WhoSigns = Callable[[Iterable[UUID]], Signers]
_who_signs: list[WhoSigns] = []
_papers: list[Callable[[], Paper]] = []


def who_signs(know: WhoSigns) -> WhoSigns:
    """Register who knows who may sign for parties today; use as a decorator."""
    _who_signs[:] = [know]
    return know


def paper(know: Callable[[], Paper]) -> Callable[[], Paper]:
    """Register who knows on whose paper the partnership in scope prints; use as a decorator."""
    _papers[:] = [know]
    return know


def signers_of(parties: Iterable[UUID]) -> Signers:
    """Return who may decide today, by party; one for which nobody may is left out."""
    asked = tuple(parties)
    return _who_signs[0](asked) if _who_signs and asked else {}


def our_paper() -> Paper:
    """Return the paper of the partnership in scope."""
    return _papers[0]()
