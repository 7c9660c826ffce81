"""Key copies as files: opened by the recovery key alone, passed over where they do not fit, gone for good."""

from pathlib import Path
from stat import S_IMODE
from uuid import uuid4

import pytest
from pytest_django import Settings

from accord.mechanisms.rounds.keys import keycopies, keystore, recovery

PAIR = recovery.pair_made()
PUBLIC, PRIVATE = recovery.public_half(PAIR.public), recovery.private_half(PAIR.private)


@pytest.fixture
def place(tmp_path: Path, settings: Settings) -> Path:
    """The place of key copies."""
    settings.ACCORD_KEYS_BACKUP = tmp_path / "copies"
    settings.ACCORD_KEYS_BACKUP.mkdir()
    return tmp_path / "copies"


def test_it_works(place: Path) -> None:
    round_id = uuid4()
    secrets = keystore.keys_made(round_id)
    made = keycopies.copy_made(round_id, place, PUBLIC)
    [file] = keycopies.copies_lying(round_id)
    assert file == place / made.name
    assert keycopies.sha256(file.read_bytes()) == made.sha256
    assert keycopies.copies_read(place, PRIVATE).secrets == [(round_id, secrets)]


def test_the_file_alone_opens_nothing(place: Path) -> None:
    round_id = uuid4()
    secrets = keystore.keys_made(round_id)
    file = place / keycopies.copy_made(round_id, place, PUBLIC).name
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert secrets.private_key not in file.read_bytes()
    assert secrets.token_key not in file.read_bytes()
    found = keycopies.copies_read(place, recovery.private_half(recovery.pair_made().private))
    assert (found.secrets, found.unopened) == ([], [file.name])


def test_anybody_can_encrypt_to_a_public_key_so_what_does_not_fit_is_passed_over(place: Path) -> None:
    round_id, other = uuid4(), uuid4()
    secrets = keystore.keys_made(round_id)
    keystore.keys_put(other, keystore.keys_made(uuid4()))
    keycopies.copy_made(other, place, PUBLIC)
    keycopies.copy_made(round_id, place, PUBLIC)
    found = keycopies.copies_read(place, PRIVATE)
    assert found.keys_of(round_id, secrets.public_key) == secrets
    assert found.keys_of(other, secrets.public_key) is None


def test_without_keys_there_is_nothing_to_copy(place: Path) -> None:
    with pytest.raises(keystore.KeyMissing):
        keycopies.copy_made(uuid4(), place, PUBLIC)
    assert keycopies.copies_in(place) == []


def test_those_of_the_round_are_destroyed_the_half_written_too(place: Path) -> None:
    round_id, other = uuid4(), uuid4()
    for owner in (round_id, other):
        keystore.keys_made(owner)
        keycopies.copy_made(owner, place, PUBLIC)
    (place / f"{round_id}.20260101T000000Z-0000.keycopy.0123456789abcdef").write_bytes(b"half")
    keycopies.copies_destroyed(round_id)
    assert keycopies.copies_lying(round_id) == []
    assert list(place.iterdir()) == keycopies.copies_lying(other)
