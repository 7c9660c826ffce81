"""What a room and its phones see of a workshop. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

FEWEST_PHONES = 5
"""What fewer phones propose is never shown: too easily somebody would know whose it is."""
LASTS = timedelta(hours=12)
"""After so long a workshop is over by itself, whether or not somebody ended it."""


class Phase(StrEnum):
    """What the room looks at."""

    JOINING = "joining"
    ASKING = "asking"
    HEARD = "heard"
    DECIDED = "decided"
    OVER = "over"


class Going(Protocol):
    """What these rules read of a workshop."""

    begun_at: datetime
    ended_at: datetime | None
    asking: bool
    phones: int

    @property
    def present_id(self) -> UUID | None: ...


def is_over(going: Going, now: datetime) -> bool:
    """Say whether a workshop has ended, or was forgotten."""
    return going.ended_at is not None or now >= going.begun_at + LASTS


def phase(going: Going, now: datetime, *, decided: bool) -> Phase:
    """Return what the room looks at. decided: whether something was decided about it since it looks at it."""
    if is_over(going, now):
        return Phase.OVER
    if going.present_id is None:
        return Phase.JOINING
    if decided:
        return Phase.DECIDED
    return Phase.ASKING if going.asking else Phase.HEARD


def tells(going: Going) -> bool:
    """Say whether anybody may see what phones proposed: once all are in, and from enough of them."""
    return not going.asking and going.phones >= FEWEST_PHONES
