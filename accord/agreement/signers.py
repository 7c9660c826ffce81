"""Who may sign for a party, and what they declared. This room knows no people: one that does registers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody who may decide for a party today, with the interests that he or she has declared."""

    name: str
    deputy: bool
    interests: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """What a room that knows people answers.

    may_sign: for each party, who may decide for it today, deputies last.
    interests: for each person who decided, what he or she has declared.
    roles_url: where it stands who signs for whom.
    """

    may_sign: Callable[[Iterable[UUID]], Mapping[UUID, Sequence[Signer]]]
    interests: Callable[[], Mapping[UUID, tuple[str, ...]]]
    roles_url: Callable[[], str]


_people: list[People] = []


def register(people: People) -> None:
    """Let a room that knows people answer; the last one to register does."""
    _people[:] = [people]


def may_sign(parties: Iterable[UUID]) -> Mapping[UUID, Sequence[Signer]]:
    """Return who may decide for each of these parties today; nobody is in it where nobody knows people."""
    return _people[0].may_sign(parties) if _people else {}


def interests() -> Mapping[UUID, tuple[str, ...]]:
    """Return what each person has declared."""
    return _people[0].interests() if _people else {}


def roles_url() -> str:
    """Return where it stands who signs for whom; "" where nobody knows people."""
    return _people[0].roles_url() if _people else ""
