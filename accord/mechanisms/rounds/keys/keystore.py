"""The key store: one file per round, outside the database. What it no longer holds can never be opened.

The folder is `settings.ACCORD_KEYS` (0700), the files are 0600 and encrypted by a key that follows from the
site key. A file appears whole or not at all, and stands on the disk before its round opens.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

KEY_BYTES = 32


class KeyMissing(Exception):
    """The keys of this round are not in the key store."""


@dataclass(frozen=True, slots=True, repr=False)
class RoundSecrets:
    """The two keys of a round: the one that opens its box, and the one from which its tokens follow."""

    private_key: bytes
    token_key: bytes

    @property
    def public_key(self) -> bytes:
        return bytes(PrivateKey(self.private_key).public_key)


def keys_made(round_id: UUID) -> RoundSecrets:
    """Return the keys of a round, made on the first call; safe to repeat and to run twice at once."""
    if not _path(round_id).exists():
        keys_put(round_id, RoundSecrets(bytes(PrivateKey.generate()), secrets.token_bytes(KEY_BYTES)))
    return keys_read(round_id)


def keys_put(round_id: UUID, found: RoundSecrets) -> None:
    """Put the keys of a round into the store; where it holds some for this round already, those stand."""
    file_written(_path(round_id), bytes(_store_key().encrypt(found.private_key + found.token_key)))


def keys_read(round_id: UUID) -> RoundSecrets:
    """Return the keys of a round; raises KeyMissing where they are not, or were destroyed."""
    try:
        both = _store_key().decrypt(_path(round_id).read_bytes())
    except (FileNotFoundError, CryptoError):
        raise KeyMissing from None
    return RoundSecrets(both[:KEY_BYTES], both[KEY_BYTES:])


def keys_proved(round_id: UUID, public_key: bytes) -> None:
    """Seal a dummy to the public key as the database holds it, and open it with the private key on the disk.

    Raises KeyMissing where that fails: then nothing may be asked of anybody.
    """
    dummy = secrets.token_bytes(KEY_BYTES)
    sealed = SealedBox(PublicKey(public_key)).encrypt(dummy)
    try:
        opened = SealedBox(PrivateKey(keys_read(round_id).private_key)).decrypt(sealed)
    except CryptoError:
        raise KeyMissing from None
    if opened != dummy:
        raise KeyMissing


def keys_fit(round_id: UUID, public_key: bytes) -> bool:
    """Say whether the store holds the keys of a round that open what is sealed to its public key."""
    try:
        keys_proved(round_id, public_key)
    except KeyMissing:
        return False
    return True


def keys_destroyed(round_id: UUID) -> None:
    """Destroy the keys of a round: overwrite each file, then remove it. Safe to repeat.

    Half-made files, which a process killed in mid-writing leaves behind, go too.
    """
    for path in _folder().glob(f"{round_id}.key*"):
        file_destroyed(path)


def file_destroyed(path: Path) -> None:
    """Overwrite a file, then remove it."""
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    _to_disk(path.parent)


def file_written(path: Path, content: bytes) -> None:
    """Let a file (0600) appear whole; where another process was first, its file stands."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)  # a full disk may not have taken it at all
    _to_disk(path.parent)


def _store_key() -> SecretBox:
    return SecretBox(hmac.digest(settings.ACCORD_SITE_KEY, b"round key store", hashlib.sha256))


def _folder() -> Path:
    folder = Path(settings.ACCORD_KEYS)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def _path(round_id: UUID) -> Path:
    return _folder() / f"{round_id}.key"


def _to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
