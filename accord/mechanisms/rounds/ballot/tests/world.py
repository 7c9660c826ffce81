"""An open round with its links, as letters would carry them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import door, drafts, keystore, launch, submit, tokens
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from tests.cast import Cast


@dataclass
class OpenRound:
    """A round that takes answers, and the token of each person asked, by id of the person."""

    cast: Cast
    round: Round
    tokens: dict[Any, str]

    def token(self, name: str) -> str:
        """Return the token of a member of the cast."""
        return self.tokens[self.cast.people[name].id]

    @property
    def item_keys(self) -> list[str]:
        with self.cast.in_scope():
            return [item.key for item in questionnaires.items(self.round)]

    def answer(self, token: str, *, value: int = 4, comment: str = "") -> str:
        """Fill in everything and send it; return the receipt."""
        self.begin(token, value=value, comment=comment)
        return submit.answers_submit(door.visit(token))

    def begin(self, token: str, *, value: int = 4, comment: str = "") -> None:
        """Fill in everything, and send nothing."""
        drafts.draft_save(door.visit(token), given=dict.fromkeys(self.item_keys, value), comment=comment)

    def after_its_time(self) -> Any:
        """Let it be a minute after the deadline."""
        return clock.at(self.round.closes_at + timedelta(minutes=1))

    def fresh(self) -> Round:
        """Return the round as the database has it now."""
        with self.cast.in_scope():
            return Round.objects.get(id=self.round.id)


def open_round(
    cast: Cast, *, council: int = 0, kestrel: int = 0, harbour: int = 0, **terms: Any
) -> OpenRound:
    """Open a round for the cast and so many more members of staff."""
    for organisation, count in ((cast.council, council), (cast.kestrel, kestrel), (cast.harbour, harbour)):
        cast.add_staff(organisation, count)
    with cast.in_scope():
        charter_in_force(cast)
        round = agreed(cast, **terms)
        launch.round_open(round.id, actor=cast.system)
        token_key = keystore.keys_read(round.id).token_key
        links = {
            found.person_id: tokens.token_for(token_key, found.id)
            for found in Invitation.objects.filter(round=round).order_by("person__family_name")
        }
        return OpenRound(cast, Round.objects.get(id=round.id), links)
