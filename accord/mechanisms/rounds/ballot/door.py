"""From a personal link to what it opens. An unknown token takes the same path as a known one."""

from dataclasses import dataclass
from enum import StrEnum

from accord.foundations import clock, scope
from accord.mechanisms.rounds.ballot import tokens
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.questionnaires.rules import RoundState


class Standing(StrEnum):
    """What a link is good for now."""

    UNKNOWN = "unknown"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"
    LOST = "lost"


class NotOpen(Exception):
    """This link takes no answers (any more); `standing` says why."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing.value)
        self.standing = standing


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """Somebody at the door with a token."""

    token: str
    invitation: Invitation | None

    @property
    def standing(self) -> Standing:
        found = self.invitation
        if found is None:
            return Standing.UNKNOWN
        if found.round.state == RoundState.ENDED:
            return Standing.LOST  # it had opened, since there is a link: a restore could not bring it back
        if found.responded:
            return Standing.ANSWERED
        return Standing.CLOSED if self.round_is_over else Standing.OPEN

    @property
    def round_is_over(self) -> bool:
        """Whether the round takes no more answers, from anybody."""
        found = self.invitation
        return found is None or found.round.state != RoundState.OPEN or found.round.closes_at <= clock.now()

    @property
    def open_invitation(self) -> Invitation:
        """The invitation, if answers may be given; raises NotOpen."""
        if self.invitation is None or self.standing is not Standing.OPEN:
            raise NotOpen(self.standing)
        return self.invitation


def visit(typed: str) -> Visit:
    """Return who stands at the door with this token."""
    token = tokens.normalised(typed)
    with scope.off():
        found = (
            Invitation.objects.select_related("round__partnership", "organisation")
            .filter(token_hash=tokens.token_hash(token))
            .first()
        )
    return Visit(token, found)
