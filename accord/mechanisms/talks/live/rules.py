"""What a room and its phones see, and which dots count. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused

MOST_DOTS = 3
"""So many each phone has to give, to one point or to several."""
FEWEST_VOTERS = 5
"""Totals of fewer phones are never shown: too easily somebody would know whose they are."""
LASTS = timedelta(hours=12)
"""After so long a session is over by itself, whether or not somebody ended it."""


class Phase(StrEnum):
    """What the room looks at."""

    JOINING = "joining"
    VOTING = "voting"
    TOTALS = "totals"
    POINT = "point"
    OVER = "over"


class Held(Protocol):
    """What these rules read of a session."""

    begun_at: datetime
    ended_at: datetime | None
    voting: int
    is_voting: bool
    voters: int

    @property
    def present_id(self) -> UUID | None: ...


def is_over(held: Held, now: datetime) -> bool:
    """Say whether a session has ended, or was forgotten."""
    return held.ended_at is not None or now >= held.begun_at + LASTS


def phase(held: Held, now: datetime) -> Phase:
    """Return what the room looks at."""
    if is_over(held, now):
        return Phase.OVER
    if held.is_voting:
        return Phase.VOTING
    if held.present_id is not None:
        return Phase.POINT
    return Phase.TOTALS if held.voting else Phase.JOINING


def tells_totals(held: Held) -> bool:
    """Say whether anybody may see how many dots a point has: once all are in, and from enough phones."""
    return held.voting > 0 and not held.is_voting and held.voters >= FEWEST_VOTERS


@dataclass(frozen=True, slots=True)
class Dots:
    """What one phone gives: dots by the id of a point."""

    given: Mapping[UUID, int]

    def checked(self, points: frozenset[UUID]) -> Mapping[UUID, int]:
        """Return the dots that count; raises Refused for none, too many, or for what is not on the agenda."""
        given = {point: dots for point, dots in self.given.items() if dots}
        if not given.keys() <= points or min(given.values(), default=1) < 0:
            raise Refused(_("The agenda has changed. Look at it again, and give your dots then."))
        if not given:
            raise Refused(_("Give at least one dot."))
        if sum(given.values()) > MOST_DOTS:
            raise Refused(_("You have three dots. Take some back."))
        return given
