"""Joint decisions as pure rules: the state follows from the parties and their decisions alone."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

FEWEST_PARTIES = 2


class State(StrEnum):
    """Where a proposal stands. Everything but OPEN is final."""

    OPEN = "open"
    IN_FORCE = "in_force"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Vote:
    """One party's decision, bound to the hash of the text that was read."""

    party_id: UUID
    agrees: bool
    text_hash: str


def text_hash(text: str) -> str:
    """Return the SHA-256 of a canonical text, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def outcome(parties: Iterable[UUID], votes: Iterable[Vote], current_hash: str) -> State:
    """Return what the decisions amount to: every party agrees, one declines, or it is still open.

    Decisions given to another text than the current one count for nothing.
    """
    asked = set(parties)
    valid = [vote for vote in votes if vote.text_hash == current_hash and vote.party_id in asked]
    if any(not vote.agrees for vote in valid):
        return State.DECLINED
    agreed = {vote.party_id for vote in valid}
    return State.IN_FORCE if agreed == asked and len(asked) >= FEWEST_PARTIES else State.OPEN
