"""When the cards of a result leave and until when teams talk, and where the talk of a team stands. Pure."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

SENT_BY_ITSELF = timedelta(days=14)
"""So long after its close a result sends its cards by itself; one that is older is no news."""
DAYS_TO_TALK = timedelta(days=21)
"""Until when teams talk, unless somebody says otherwise: a meeting of every team lies in it."""
STAYS_OPEN = timedelta(days=28)
"""So long after that day a team can still write down that it talked, and is then asked no longer."""
MINUTES = 15


class Standing(StrEnum):
    """How far a team has come."""

    ASKED = "asked"
    LATE = "late"
    TALKED = "talked"


class Sent(Protocol):
    """What these rules read of the cards of a result."""

    due: date


class Held(Protocol):
    """What these rules read of the talk of a team."""

    held_on: date | None


def leaves_by_itself(closed_on: date, today: date) -> bool:
    """Say whether a result that closed on a day sends its cards by itself."""
    return today - closed_on <= SENT_BY_ITSELF


def is_over(sent: Sent, today: date) -> bool:
    """Say whether nobody is waited for any longer."""
    return sent.due + STAYS_OPEN < today


def standing(talk: Held, sent: Sent, today: date) -> Standing:
    """Return how far a team has come; the day itself is in time."""
    if talk.held_on is not None:
        return Standing.TALKED
    return Standing.LATE if sent.due < today else Standing.ASKED
