"""Reading what is kept about somebody, from what the rooms of the house declare."""

from dataclasses import dataclass
from datetime import datetime

from accord.foundations import access, clock, registry
from accord.foundations.access import Actor
from accord.foundations.registry import Cell, Subject
from accord.partnership import selectors as partnership


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of thing, as it is kept about one person."""

    what: str
    why: str
    how_long: str
    erasure: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Everything that is kept about a person at a moment: what the page and both files are made of."""

    partnership: str
    person: str
    made_at: datetime
    parts: tuple[Part, ...]

    @property
    def kept(self) -> tuple[Part, ...]:
        """The kinds of which there is something."""
        return tuple(part for part in self.parts if part.rows)

    @property
    def not_kept(self) -> tuple[Part, ...]:
        """The kinds of which there is nothing."""
        return tuple(part for part in self.parts if not part.rows)


def own_copy(actor: Actor) -> Copy:
    """Return all that is kept about the actor; raises Denied."""
    access.require(actor, "privacy.read_own")
    if actor.person_id is None:
        raise access.denial("privacy.read_own")
    person = partnership.person(actor.person_id)
    subject = Subject(
        partnership_id=person.partnership_id,
        person_id=person.id,
        name=person.name,
        address=person.email,
    )
    zone = person.partnership.zone
    return Copy(
        partnership=person.partnership.name,
        person=person.name,
        made_at=clock.now().astimezone(zone),
        parts=tuple(_part(declared, subject) for declared in registry.kept()),
    )


def _part(declared: registry.Kept, subject: Subject) -> Part:
    return Part(
        what=str(declared.what),
        why=str(declared.why),
        how_long=str(declared.how_long),
        erasure=str(declared.erasure),
        columns=tuple(map(str, declared.columns)),
        rows=tuple(tuple(row) for row in declared.read(subject)),
    )
