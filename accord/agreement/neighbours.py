"""What this room asks of one that knows people: who may sign, what they have declared, and whose paper it is.

It knows neither organisations nor people itself; a room above registers what it knows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from accord.foundations.access import Actor


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who may decide for a party today; a deputy does so where the first may not.

    interests: what this person has declared.
    """

    name: str
    deputy: bool = False
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """On what a record is printed: the name of the partnership, and its colour (#rrggbb)."""

    whose: str
    colour: str


Signers = Mapping[UUID, tuple[Signer, ...]]
WhoSigns = Callable[[Iterable[UUID]], Signers]
Declared = Mapping[UUID, tuple[str, ...]]
_who_signs: list[WhoSigns] = []
_declared: list[Callable[[], Declared]] = []
_where_named: list[Callable[[Actor], str]] = []
_papers: list[Callable[[], Paper]] = []


def who_signs(know: WhoSigns) -> WhoSigns:
    """Register who knows who may sign for parties today; use as a decorator."""
    _who_signs[:] = [know]
    return know


def who_declared(know: Callable[[], Declared]) -> Callable[[], Declared]:
    """Register who knows what each person has declared to have an interest in; use as a decorator."""
    _declared[:] = [know]
    return know


def where_named(know: Callable[[Actor], str]) -> Callable[[Actor], str]:
    """Register who knows where a reader finds who signs for whom, and who names them; use as a decorator."""
    _where_named[:] = [know]
    return know


def paper(know: Callable[[], Paper]) -> Callable[[], Paper]:
    """Register who knows on whose paper the partnership in scope prints; use as a decorator."""
    _papers[:] = [know]
    return know


def signers_of(parties: Iterable[UUID]) -> Signers:
    """Return who may decide today, by party; one for which nobody may is left out."""
    asked = tuple(parties)
    return _who_signs[0](asked) if _who_signs and asked else {}


def interests() -> Declared:
    """Return what each person has declared, by person."""
    return _declared[0]() if _declared else {}


def roles_url(actor: Actor) -> str:
    """Return where a reader finds who signs for whom; "" for one to whom that is closed."""
    return _where_named[0](actor) if _where_named else ""


def our_paper() -> Paper:
    """Return the paper of the partnership in scope."""
    return _papers[0]()
