"""The proof that every party agreed. Only this room can make one; effects act on nothing less."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

_SEAL: Final = object()


@dataclass(frozen=True, slots=True)
class Ratified:
    """Every party agreed to the text with this hash. Given to an effect, and to nobody else."""

    proposal_id: UUID
    partnership_id: UUID
    subject_id: UUID
    effect: str
    text_hash: str
    settled_at: datetime
    seal: object

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            message = "Only accord.agreement can say that something is agreed."
            raise TypeError(message)


def seal() -> object:
    """Return the seal. An import contract keeps this module to the services of this room."""
    return _SEAL
