"""What a restore refuses: it says so in a sentence, and has touched nothing."""

import json
import signal
from pathlib import Path

import pytest

from accord.gateways.archive.tests.conftest import MidRound
from accord.gateways.archive.tests.site import Site

pytestmark = pytest.mark.long


@pytest.fixture
def new(mid_round: MidRound, tmp_path: Path) -> Site:
    return Site.empty(tmp_path, like=mid_round.site)


def test_a_place_that_is_not_empty(mid_round: MidRound) -> None:
    before = mid_round.site.deed("state")
    said = mid_round.site.accord("restore", mid_round.backup, "--without-keys", fails=True)
    assert "not empty" in said
    assert mid_round.site.deed("state") == before


@pytest.mark.parametrize(
    ("said", "because"),
    [({"migrations": ["ballot.9999_later"]}, "newer Accord"), ({"database": "oracle"}, "this site uses")],
)
def test_a_backup_that_does_not_fit(
    mid_round: MidRound, new: Site, said: dict[str, object], because: str
) -> None:
    path = mid_round.backup / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | said), encoding="utf-8")
    assert because in new.accord("restore", mid_round.backup, "--without-keys", fails=True)


def test_a_recovery_key_that_is_none_or_another(mid_round: MidRound, new: Site, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    new.accord("recovery-key", other)
    said = new.accord("restore", mid_round.backup, "--recovery-key", other, fails=True)
    assert "its keys are not here (key copies that this recovery key does not open: 1)" in said
    mistyped = tmp_path / "mistyped.txt"
    text = mid_round.recovery_key.read_text(encoding="utf-8")
    mistyped.write_text(text.translate(str.maketrans("0123456789", "1234567890")), encoding="utf-8")
    said = new.accord("restore", mid_round.backup, "--recovery-key", mistyped, fails=True)
    assert "not copied exactly" in said


@pytest.mark.parametrize(
    ("moment", "said"),
    [("2026-11-25 10:00", "distance from UTC"), ("2026-01-01T10:00+00:00", "is too early")],
)
def test_a_moment_without_a_zone_or_before_the_backup(
    mid_round: MidRound, new: Site, moment: str, said: str
) -> None:
    assert said in new.accord("restore", mid_round.backup, "--failed-at", moment, fails=True)


def test_keys_that_somebody_else_left_there(mid_round: MidRound, new: Site) -> None:
    """Anybody can encrypt to the public half: what does not fit the box is passed over."""
    mid_round.site.deed("copy_of_other_keys", mid_round.round)
    with_key = ("--recovery-key", mid_round.recovery_key)
    assert "goes on" in new.accord("restore", mid_round.backup, *with_key)


def test_nothing_is_served_from_a_restore_that_was_killed(mid_round: MidRound, new: Site) -> None:
    with new.begin("restore_killed", str(mid_round.backup)) as killed:
        assert killed.wait(timeout=60) == -signal.SIGKILL
    with_key = ("--recovery-key", mid_round.recovery_key)
    assert "begun and not finished" in new.accord("serve", fails=True)
    assert "not finished" in new.accord("restore", mid_round.backup, *with_key, fails=True)
