"""What a backup says of itself, and that nothing else is taken for a backup."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from accord.foundations.errors import Refused
from accord.gateways.archive.manifest import (
    Manifest,
    OpenRound,
    manifest_read,
    manifest_write,
    part_of,
    parts_check,
)

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup with one part."""
    (tmp_path / "database.dump").write_bytes(b"all there is")
    manifest_write(tmp_path, made(tmp_path))
    return tmp_path


def made(folder: Path) -> Manifest:
    return Manifest(
        made_at=NOON,
        version="0.1.0",
        database="sqlite",
        migrations=("ballot.0001_initial",),
        rounds_open=(
            OpenRound(id=UUID(int=7), title="Round of “January”", closes_at=NOON, public_key="00ff"),
        ),
        parts=(part_of(folder, folder / "database.dump"),),
    )


def test_it_works(backup: Path) -> None:
    found = manifest_read(backup)
    assert found == made(backup)
    parts_check(backup, found)


def _said(backup: Path, **changes: Any) -> None:
    path = backup / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")


OUTSIDE = {"path": "../database.dump", "bytes": 12, "sha256": ""}
UNFIT: dict[str, tuple[Callable[[Path], Any], str]] = {
    "changed": (lambda backup: (backup / "database.dump").write_bytes(b"all there was"), "was changed"),
    "swapped": (lambda backup: (backup / "database.dump").write_bytes(b"all there iz"), "was changed"),
    "cut off": (lambda backup: (backup / "database.dump").unlink(), "is missing"),
    "unfinished": (lambda backup: (backup / "manifest.json").unlink(), "not a whole backup"),
    "garbled": (lambda backup: (backup / "manifest.json").write_text("{"), "damaged"),
    "of another format": (lambda backup: _said(backup, format=2), "another version"),
    "without a time": (lambda backup: _said(backup, made_at=None), "damaged"),
    "reaching out": (lambda backup: _said(backup, parts=[OUTSIDE]), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("how", UNFIT)
def test_what_is_not_whole_is_no_backup(backup: Path, how: str) -> None:
    spoil, said = UNFIT[how]
    spoil(backup)
    with pytest.raises(Refused, match=said):
        parts_check(backup, manifest_read(backup))


def test_a_file_is_no_backup(backup: Path) -> None:
    with pytest.raises(Refused, match="not a whole backup"):
        manifest_read(backup / "database.dump")
