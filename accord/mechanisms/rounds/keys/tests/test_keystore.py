"""The key store: outside the database, whole or not at all, gone for good."""

import errno
import os
from pathlib import Path
from stat import S_IMODE
from uuid import uuid4

import pytest
from django.conf import settings as site
from pytest_django import Settings

from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keystore import KeyMissing


def files() -> list[Path]:
    return sorted(Path(site.ACCORD_KEYS).iterdir())


def test_it_works() -> None:
    round_id = uuid4()
    made = keystore.keys_made(round_id)
    assert keystore.keys_read(round_id) == made
    assert keystore.keys_made(round_id) == made
    keystore.keys_proved(round_id, made.public_key)
    keystore.keys_destroyed(round_id)
    keystore.keys_destroyed(round_id)
    assert files() == []
    with pytest.raises(KeyMissing):
        keystore.keys_read(round_id)


def test_nobody_else_on_the_machine_may_look() -> None:
    Path(site.ACCORD_KEYS).mkdir(mode=0o755, parents=True)
    keystore.keys_made(uuid4())
    assert S_IMODE(Path(site.ACCORD_KEYS).stat().st_mode) == 0o700
    assert [S_IMODE(path.stat().st_mode) for path in files()] == [0o600]


def test_the_file_alone_opens_nothing() -> None:
    round_id = uuid4()
    made = keystore.keys_made(round_id)
    content = files()[0].read_bytes()
    assert made.private_key not in content
    assert made.token_key not in content


def test_without_the_site_key_it_stays_shut(settings: Settings) -> None:
    round_id = uuid4()
    keystore.keys_made(round_id)
    settings.ACCORD_SITE_KEY = b"another site's key, 32 bytes long"
    with pytest.raises(KeyMissing):
        keystore.keys_read(round_id)


def test_a_public_key_that_does_not_fit_is_found_before_anybody_is_asked() -> None:
    round_id = uuid4()
    keystore.keys_made(round_id)
    with pytest.raises(KeyMissing):
        keystore.keys_proved(round_id, keystore.keys_made(uuid4()).public_key)


def test_half_made_files_are_destroyed_too() -> None:
    round_id, other = uuid4(), uuid4()
    keystore.keys_made(other)
    left = Path(site.ACCORD_KEYS) / f"{round_id}.key.0123456789abcdef"
    left.write_bytes(b"left behind by a killed process")
    keystore.keys_destroyed(round_id)
    assert [path.name for path in files()] == [f"{other}.key"]


def test_a_full_disk_leaves_no_half_made_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round that cannot open for want of room is tried again and again."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=str(errno.ENOSPC)):
        keystore.keys_made(uuid4())
    assert files() == []


def test_secrets_are_never_written_out_by_accident() -> None:
    made = keystore.keys_made(uuid4())
    assert made.private_key.hex() not in repr(made)
    assert str(made.private_key) not in repr(made)
