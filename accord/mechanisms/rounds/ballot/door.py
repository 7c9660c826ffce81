"""From a personal link, or the code of a card, to what it opens. Unknown ones take the path of known ones."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from accord.foundations import clock, scope
from accord.mechanisms.rounds.ballot import codes, tokens
from accord.mechanisms.rounds.ballot.models import Card, Invitation
from accord.mechanisms.rounds.questionnaires.rules import RoundState

Opened: TypeAlias = Invitation | Card


class Standing(StrEnum):
    """What a link or a card is good for now. USED, REPLACED and ALL_IN: of cards only."""

    UNKNOWN = "unknown"
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"
    LOST = "lost"
    USED = "used"
    REPLACED = "replaced"
    ALL_IN = "all_in"


class NotOpen(Exception):
    """This link takes no answers (any more); `standing` says why."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing.value)
        self.standing = standing


@dataclass(frozen=True, slots=True, repr=False)
class Visit:
    """Somebody at the door with a token; with the code of a card, also what the phone keeps for it."""

    token: str
    invitation: Opened | None
    pocket: str = ""

    @property
    def by_card(self) -> bool:
        """Whether it is a card that opens this, so that nobody knows whose it is."""
        return isinstance(self.invitation, Card)

    @property
    def secret(self) -> str:
        """From what the draft and the receipt follow: of a card, the code alone does not do."""
        return f"{self.token}.{self.pocket}" if self.by_card else self.token

    @property
    def standing(self) -> Standing:
        found = self.invitation
        if found is None:
            return Standing.UNKNOWN
        if found.round.state == RoundState.ENDED:
            return Standing.LOST  # it had opened, since there is a link: a restore could not bring it back
        if self.has_answered:
            return Standing.ANSWERED
        if self.round_is_over:
            return Standing.CLOSED
        return Standing.REPLACED if isinstance(found, Card) and found.replaced else Standing.OPEN

    @property
    def has_answered(self) -> bool:
        """Whether answers were sent with it. A card says so to the phone that sent them, and to no other."""
        found = self.invitation
        if isinstance(found, Card):
            return found.responded and found.used_from == tokens.phone_mark(self.secret)
        return found is not None and found.responded

    @property
    def round_is_over(self) -> bool:
        """Whether the round takes no more answers, from anybody."""
        found = self.invitation
        return found is None or found.round.state != RoundState.OPEN or found.round.closes_at <= clock.now()

    @property
    def open_invitation(self) -> Opened:
        """The invitation or card, if answers may be given; raises NotOpen."""
        if self.invitation is None or self.standing is not Standing.OPEN:
            raise NotOpen(self.standing)
        return self.invitation


def visit(typed: str, pocket: str = "") -> Visit:
    """Return who stands at the door with this token or code. pocket: what the phone keeps for a card."""
    if codes.is_code(typed):
        code = codes.normalised(typed)
        return Visit(code, _card(code), pocket)
    token = tokens.normalised(typed)
    with scope.off():
        found = (
            Invitation.objects.select_related(
                "round__partnership", "round__subject", "round__guide", "organisation"
            )
            .filter(token_hash=tokens.token_hash(token))
            .first()
        )
    return Visit(token, found)


def again(before: Visit) -> Visit:
    """Return the same visitor, looked up anew."""
    return visit(before.token, before.pocket)


def _card(code: str) -> Card | None:
    with scope.off():
        cards = Card.objects.select_related("hat__round__partnership")
        found: Card | None = cards.filter(code_hash=codes.hash_of(code)).first()
    return found
