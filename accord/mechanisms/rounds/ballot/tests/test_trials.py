"""A trial: opened by those in the room, with keys that lie apart, and let go once its keys are gone."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from django.conf import settings as site
from django.test import Client
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.ballot import close, trials
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from accord.mechanisms.rounds.questionnaires.trials import Tried, trial_begin
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

pytestmark = pytest.mark.slow


def begun(cast: Cast) -> "Round":
    return trial_begin(
        title="In the room",
        closes_at=clock.now() + timedelta(minutes=10),
        organisations=[cast.council.id, cast.kestrel.id],
        behaviours=[Tried(text="We say early what goes wrong", thread=uuid4())],
        actor=cast.system,
    )


def opened(cast: Cast, round: "Round") -> list[UUID]:
    seats = [cast.council.id, cast.council.id, cast.kestrel.id]
    return trials.trial_open(round=round, seats=seats, actor=cast.system)


@pytest.mark.django_db(transaction=True)
def test_it_is_let_go_after_its_keys_and_not_before(cast: Cast) -> None:
    with cast.in_scope():
        round = begun(cast)
        seats = opened(cast, round)
        assert Client().get(trials.trial_link(round.id, seats[0])).status_code == 200
        assert not trials.trial_forget(round=round, actor=cast.system)
        assert Invitation.objects.filter(round_id=round.id).count() == len(seats)
        with clock.at(round.closes_at + timedelta(minutes=1)):
            close.round_close(round.id, actor=cast.system)
        assert trials.trial_forget(round=round, actor=cast.system)
        assert not Invitation.objects.filter(round_id=round.id).exists()


def test_a_round_of_all_partners_is_never_opened_in_a_room(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        with pytest.raises(Refused, match="Only a trial"):
            opened(cast, agreed(cast))


def test_where_keys_and_backups_lie_together_nobody_is_asked(cast: Cast, settings: Settings) -> None:
    settings.ACCORD_BACKUP = Path(site.ACCORD_KEYS) / "backups"
    with cast.in_scope():
        round = begun(cast)
        with pytest.raises(Refused, match="lie beside each other"):
            opened(cast, round)
        assert not Invitation.objects.filter(round_id=round.id).exists()
