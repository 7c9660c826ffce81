"""Notices of destruction: they outlive the database, and name what somebody still has to destroy."""

from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django import Settings

from accord.mechanisms.rounds.keys import notices


@pytest.fixture
def places(tmp_path: Path, settings: Settings) -> list[Path]:
    """The places of backups and of key copies."""
    settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP = tmp_path / "backups", tmp_path / "copies"
    for place in (settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP):
        place.mkdir()
    return [settings.ACCORD_BACKUP, settings.ACCORD_KEYS_BACKUP]


def test_it_works(places: list[Path]) -> None:
    round_id = uuid4()
    notices.notice_leave(round_id, title="Round of January", copies=["one.keycopy", "two.keycopy"])
    for place in places:
        assert notices.destroyed_rounds([place]) == {round_id}
        said = (place / f"{round_id}.destroyed.txt").read_text(encoding="utf-8")
        assert "“Round of January”" in said
        assert "- one.keycopy\n- two.keycopy\n" in said


def test_a_place_that_is_not_mounted_is_never_made_up(places: list[Path]) -> None:
    backups, copies = places
    copies.rmdir()
    notices.notice_leave(uuid4(), title="Round of January", copies=[])
    assert not copies.exists()
    assert len(notices.destroyed_rounds([backups])) == 1


def test_another_file_is_no_notice(places: list[Path]) -> None:
    (places[0] / "minutes.destroyed.txt").write_text("not ours", encoding="utf-8")
    assert notices.destroyed_rounds(places) == frozenset()
