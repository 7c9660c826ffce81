"""The proof that every party agreed. Only this room can make one; effects act on nothing less."""

from dataclasses import InitVar, dataclass
from datetime import datetime
from uuid import UUID

from accord.agreement.seal import SEAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratified:
    """Every party agreed to the text with this hash. Given to an effect, and to nobody else.

    seal: shown when it is made, and not kept, so that none can be made from another.
    """

    proposal_id: UUID
    partnership_id: UUID
    subject_id: UUID
    effect: str
    text_hash: str
    settled_at: datetime
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not SEAL:
            message = "Only accord.agreement can say that something is agreed."
            raise TypeError(message)
