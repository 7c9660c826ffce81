"""What a restore refuses: it says so in a sentence, and has touched nothing."""

import json
from pathlib import Path

import pytest

from accord.gateways.archive.tests.conftest import MidRound
from accord.gateways.archive.tests.site import Site

pytestmark = pytest.mark.slow


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
    assert "its keys are not here" in said
    mistyped = tmp_path / "mistyped.txt"
    text = mid_round.recovery_key.read_text(encoding="utf-8")
    mistyped.write_text(text.replace("0", "1"), encoding="utf-8")
    said = new.accord("restore", mid_round.backup, "--recovery-key", mistyped, fails=True)
    assert "not copied exactly" in said


def test_a_moment_without_a_zone(mid_round: MidRound, new: Site) -> None:
    said = new.accord("restore", mid_round.backup, "--failed-at", "2026-11-25 10:00", fails=True)
    assert "distance from UTC" in said


def test_nothing_is_served_from_a_restore_that_did_not_finish(mid_round: MidRound, new: Site) -> None:
    """Keys that do not fit the box are found only when the database is there."""
    for path in mid_round.copies:
        path.unlink()
    mid_round.site.deed("copy_of_other_keys", mid_round.round)
    with_key = ("--recovery-key", mid_round.recovery_key)
    assert "do not fit" in new.accord("restore", mid_round.backup, *with_key, fails=True)
    assert "begun and not finished" in new.accord("serve", fails=True)
    assert "not finished" in new.accord("restore", mid_round.backup, *with_key, fails=True)
