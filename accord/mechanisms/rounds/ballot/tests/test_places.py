"""Outside the demo nobody is asked while a backup would carry the keys along (confidence.md, 7)."""

from pathlib import Path

import pytest
from pytest_django import Settings

from accord.foundations.jobs.each import SomeFailed
from accord.mechanisms.rounds.ballot import jobs
from accord.mechanisms.rounds.ballot.tests.world import letters_waiting
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from tests.cast import Cast

pytestmark = pytest.mark.slow


def ready(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        agreed(cast)


def states() -> set[RoundState]:
    return {state for state in RoundState if questionnaires.all_in(state)}


def test_keys_and_backups_apart_a_round_opens(cast: Cast, tmp_path: Path, settings: Settings) -> None:
    settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP = tmp_path / "backups", tmp_path / "copies"
    ready(cast)
    jobs.rounds_open()
    assert states() == {RoundState.OPEN}


@pytest.mark.parametrize(
    ("backups", "key_copies"),
    [("keys", None), ("keys/inside", None), (".", None), ("both", "both"), ("both", "both/keys")],
)
def test_keys_beside_backups_it_waits_until_they_are_apart(
    cast: Cast, tmp_path: Path, settings: Settings, backups: str, key_copies: str | None
) -> None:
    settings.ACCORD_BACKUP = tmp_path / backups
    settings.ACCORD_KEYS_BACKUP = tmp_path / key_copies if key_copies else None
    ready(cast)
    with pytest.raises(SomeFailed):
        jobs.rounds_open()
    assert states() == {RoundState.READY}
    assert not any(Path(settings.ACCORD_KEYS).glob("*"))
    assert letters_waiting() == 0
    settings.ACCORD_BACKUP = tmp_path / "elsewhere"
    settings.ACCORD_KEYS_BACKUP = None
    jobs.rounds_open()
    assert states() == {RoundState.OPEN}
