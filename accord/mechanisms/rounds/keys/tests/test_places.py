"""Keys and backups lie apart: a backup that is carried away carries no keys along (confidence.md, 7)."""

from pathlib import Path

import pytest
from pytest_django import Settings

from accord.mechanisms.rounds.keys import places


@pytest.mark.parametrize(
    ("backups", "key_copies", "named"),
    [
        ("backups", "copies", []),
        ("keys", None, ["keys"]),
        ("keys/inside", None, ["keys"]),
        (".", "copies", ["keys", "copies"]),
        ("both", "both/copies", ["both/copies"]),
    ],
)
def test_every_place_of_keys_that_backups_share_is_named(
    tmp_path: Path, settings: Settings, backups: str, key_copies: str | None, named: list[str]
) -> None:
    settings.ACCORD_BACKUP = tmp_path / backups
    settings.ACCORD_KEYS_BACKUP = tmp_path / key_copies if key_copies else None
    assert places.beside() == [tmp_path / found for found in named]


def test_a_link_hides_nothing(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "backups").symlink_to(tmp_path / "keys")
    settings.ACCORD_BACKUP = tmp_path / "backups"
    assert places.beside() == [tmp_path / "keys"]


def test_the_demo_keeps_nothing_and_may(tmp_path: Path, settings: Settings) -> None:
    settings.ACCORD_BACKUP = tmp_path / "keys"
    with pytest.raises(places.KeysBesideBackup):
        places.check_apart()
    settings.ACCORD_DEMO = True
    places.check_apart()
