"""Two workers at the same sweep: what one has done while the other waited is not done, or told, again."""

from datetime import timedelta
from uuid import UUID

import pytest

from accord.foundations import clock, registry, scope
from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.ballot.tests.world import next_round, open_round
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from tests.cast import Cast

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("too_late", [False, True])
def test_that_names_were_let_go_is_said_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, too_late: bool
) -> None:
    """too_late: the other worker had the lock before."""
    old = open_round(cast)
    old.close()
    with clock.at(old.round.closes_at + timedelta(days=30)):
        new = next_round(cast, title="Round of April")
    new.close()
    locked = questionnaires.round_locked

    def after_the_other(round_id: UUID) -> object:
        Invitation.objects.filter(round_id=round_id).update(person=None)
        return locked(round_id)

    if too_late:
        monkeypatch.setattr(questionnaires, "round_locked", after_the_other)
    (found,) = [each for each in registry.retentions() if each.name == "ballot.invitations"]
    with clock.at(new.round.closes_at + timedelta(days=400)), scope.off():
        assert bool(found.carry_out()) is not too_late
    with cast.in_scope():
        assert not Invitation.objects.filter(round=old.round, person__isnull=False).exists()
        assert Invitation.objects.filter(round=new.round, person__isnull=False).exists()
    said = [line for line in new.log() if line.startswith("Who was asked in “Round of January” is forgotten")]
    assert len(said) == (0 if too_late else 1)
