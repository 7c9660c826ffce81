"""An open round with its links, as letters would carry them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accord.foundations import clock, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import cards, close, codes, door, drafts, launch, submit, tokens
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.ballot.steps import Reached, unmarked
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force, dated
from accord.partnership import services as people
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast
from tests.standing import again

if TYPE_CHECKING:
    from uuid import UUID

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Team


@dataclass
class OpenRound:
    """A round that takes answers, and the token of each person asked, by id of the person."""

    cast: Cast
    round: "Round"
    tokens: dict[Any, str]

    def token(self, name: str) -> str:
        """Return the token of a member of the cast."""
        return self.tokens[self.cast.people[name].id]

    def codes(self) -> list[str]:
        """Return the codes of the council's cards, as the steward has them printed."""
        with self.cast.in_scope():
            taken = cards.cards_take(
                round=self.round, organisation_id=self.cast.council.id, actor=self.cast.actor("steward")
            )
        return [codes.normalised(card.code) for card in taken]

    @property
    def item_keys(self) -> list[str]:
        with self.cast.in_scope():
            return [item.key for item in questionnaires.items(self.round)]

    def answer(self, token: str, *, value: int = 4, comment: str = "", phone: str = "") -> str:
        """Fill in everything and send it; return the receipt. phone: what it keeps for a card."""
        self.begin(token, value=value, comment=comment, phone=phone)
        return submit.answers_submit(door.visit(token, phone))

    def begin(self, token: str, *, value: int = 4, comment: str = "", phone: str = "") -> None:
        """Fill in everything, and send nothing."""
        drafts.draft_save(
            door.visit(token, phone), given=dict.fromkeys(self.item_keys, value), comment=comment
        )

    def answer_by(self, count: int, **answers: Any) -> list[str]:
        """Let so many people answer; return their tokens."""
        answering = list(self.tokens.values())[:count]
        for token in answering:
            self.answer(token, **answers)
        return answering

    def close(self, reached: Reached = unmarked) -> None:
        """Let its time run out, and close it."""
        with self.after_its_time(), self.cast.in_scope():
            close.round_close(self.round.id, actor=self.cast.system, reached=reached)

    def log(self) -> list[str]:
        """Return the newest sentences of the log that all partners read, the newest first."""
        with self.cast.in_scope():
            return [line.sentence for line in audit.lines(self.cast.actor("member"), limit=50)]

    def after_its_time(self) -> Any:
        """Let it be a minute after the deadline."""
        return clock.at(self.round.closes_at + timedelta(minutes=1))

    def fresh(self) -> "Round":
        """Return the round as the database has it now."""
        with self.cast.in_scope():
            return questionnaires.round_for(self.cast.actor("steward"), self.round.id)


def open_round(
    cast: Cast, *, council: int = 0, kestrel: int = 0, harbour: int = 0, by_card: int = 0, **terms: Any
) -> OpenRound:
    """Open a round for the cast and so many more staff. by_card: of the council, without e-mail."""
    with cast.in_scope():
        charter_in_force(cast)
    again(("staff", council, kestrel, harbour), lambda: _add_staff(cast, council, kestrel, harbour))
    if by_card:
        again(("caretakers", by_card), lambda: add_caretakers(cast, by_card))
    return next_round(cast, **terms)


def _add_staff(cast: Cast, council: int, kestrel: int, harbour: int) -> None:
    for organisation, count in ((cast.council, council), (cast.kestrel, kestrel), (cast.harbour, harbour)):
        cast.add_staff(organisation, count)


def add_caretakers(cast: Cast, count: int, *, tier: Tier = Tier.EVERYONE, team: "Team | None" = None) -> None:
    """Add so many members of the council's staff who have no e-mail address."""
    with cast.in_scope():
        for number in range(count):
            person = people.person_join(
                given_name=f"Caretaker{number}",
                family_name="Council",
                email="",
                staff_number="",
                employer=cast.council,
                actor=cast.system,
            )
            people.assignment_give(
                person=person,
                organisation=cast.council,
                team=team,
                tier=tier,
                role="",
                manager=None,
                since=SINCE,
                main=True,
                actor=cast.system,
            )


def next_round(cast: Cast, **terms: Any) -> OpenRound:
    """Open a round on the charter that is in force."""
    with cast.in_scope():
        round = agreed(cast, **terms)
        if dated(terms):
            return opened(cast, round)
        keystore.keys_put(round.id, again(("opened", round.id), lambda: _keys_of_opened(cast, round)))
    return links_of(cast, round.id)


def _keys_of_opened(cast: Cast, round: "Round") -> keystore.RoundSecrets:
    launch.round_open(round.id, actor=cast.system)
    return keystore.keys_read(round.id)


def opened(cast: Cast, round: "Round") -> OpenRound:
    """Open a round to which every partner has agreed."""
    with cast.in_scope():
        launch.round_open(round.id, actor=cast.system)
    return links_of(cast, round.id)


def links_of(cast: Cast, round_id: "UUID") -> OpenRound:
    """Return a round that is open, with its links."""
    with cast.in_scope():
        token_key = keystore.keys_read(round_id).token_key
        invited = Invitation.objects.filter(round_id=round_id, by_card=False)
        links = {
            found.person_id: tokens.token_for(token_key, found.id)
            for found in invited.order_by("person__family_name")
        }
        return OpenRound(cast, questionnaires.round_for(cast.actor("steward"), round_id), links)


def tokens_of(round_id: Any) -> dict[Any, str]:
    """Return the token of each who was asked in an open round, by id of the person."""
    token_key = keystore.keys_read(round_id).token_key
    asked = Invitation.objects.filter(round_id=round_id, by_card=False).order_by("person__family_name")
    return {found.person_id: tokens.token_for(token_key, found.id) for found in asked}


def groups_of(round_id: Any) -> dict[Any, str]:
    """Return the group of raters of each who was asked in a round about one person."""
    return dict(Invitation.objects.filter(round_id=round_id).values_list("person_id", "group"))


def letters_waiting() -> int:
    """Return how many letters with a personal link wait to be sent."""
    with scope.off():
        found = outbox.envelopes(limit=1000)
        return sum(each.kind.startswith("ballot.") and each.state == each.State.WAITING for each in found)
