"""Where somebody is signed in, as the page of the account lists it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from accord.gateways.signin.models import Session


@dataclass(frozen=True, slots=True)
class Place:
    """One browser. here: it is the one that reads this. mark: what its button sends."""

    words: str
    began_at: datetime
    seen_at: datetime
    here: bool
    mark: str


def places(sessions: Iterable[Session], key: str | None) -> list[Place]:
    """Return the browsers in which an account is signed in, the one with this key first."""
    found = [
        Place(each.called, each.began_at, each.seen_at, each.session_key == key, each.mark)
        for each in sessions
    ]
    return sorted(found, key=lambda place: not place.here)
