"""What every partner agreed to in advance, beside the programme of the year: rooms above say so.

Such an agreement covers rounds that carry it out. Each is announced to every partner beforehand, and any one
of them may stop it, as with a round of the programme.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires import selectors
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.reporting import together_as_json
from accord.mechanisms.rounds.questionnaires.together import partners_to_join

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Announcement


@dataclass(frozen=True, slots=True)
class Cover:
    """An agreement that covers rounds. link: what it is called, and where it is read. stands: whether every
    partner still agrees to it, in the very words.
    """

    link: Link
    stands: bool


Reader = Callable[[UUID], Cover | None]
_readers: dict[str, Reader] = {}


def cover(kind: str) -> Callable[[Reader], Reader]:
    """Register what an agreement of a kind ("room.thing") is, by its id; use as a decorator."""

    def decorate(read: Reader) -> Reader:
        _readers[kind] = read
        return read

    return decorate


def cover_of(announced: "Announcement") -> Cover | None:
    """Return the agreement that covers an announced round; None for a round of the programme, or if it is
    no longer there.
    """
    read = _readers.get(announced.cover_kind)
    return read(announced.cover_id) if read and announced.cover_id else None


def standing_together(cuts: Collection[str], minimum: int) -> list[dict[str, object]]:
    """Return which partners would have to stand together under one name so that every answer counts, as a
    round of everybody keeps it; [] where all count, or nothing helps.
    """
    found = partners_to_join(selectors.outlook(Round(cuts=list(cuts), minimum=minimum)))
    return together_as_json([found]) if found else []
