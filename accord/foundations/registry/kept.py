"""What each room keeps about people: why, how long, how one person reads it, and what erasure does to it.

The pages of data rights read these declarations; a test fails where a table that points at a person stands
in none of them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from accord.foundations.errors import Sentence

Cell = str | int | date | datetime
"""A cell of what is read: a text, a number, a day, or an aware moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Somebody about whom things are kept. Rooms below `partnership` know people by id, or by address.

    former_ids: of records that were made one with this one; what is a record of its time keeps them.
    """

    partnership_id: UUID
    person_id: UUID
    name: str
    address: str
    former_ids: frozenset[UUID] = frozenset()

    @property
    def ids(self) -> frozenset[UUID]:
        """Every id under which this person did something, or something was done about him or her."""
        return self.former_ids | {self.person_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One kind of thing that a room keeps about a person.

    name: "room.thing". what, why, how_long: in words.
    columns, read: how it is read for one person, in the partnership's scope; a cell a column.
    erasure: what erasure does to it, in words; why it is kept, where it is.
    erase: does so, in the transaction of the erasure; None where nothing is changed.
    places: the columns of the database that point at a person or hold a name or an address, as
        "room.Model.field".
    counted: False where nobody else may know how many there are (decision 0031).
    identity: whether it says who somebody is; that is read first.
    """

    name: str
    what: Sentence
    why: Sentence
    how_long: Sentence
    columns: tuple[Sentence, ...]
    read: Callable[[Subject], Iterable[tuple[Cell, ...]]]
    erasure: Sentence
    erase: Callable[[Subject], None] | None = None
    places: frozenset[str] = frozenset()
    counted: bool = True
    identity: bool = False


_kept: dict[str, Kept] = {}


def keeps(declared: Kept) -> Kept:
    """Declare something that a room keeps about people; a room does so in its `kept`."""
    _kept[declared.name] = declared
    return declared


def kept() -> list[Kept]:
    """Return everything that is kept about people: first what says who somebody is, then room by room."""
    return sorted(_kept.values(), key=lambda found: not found.identity)
