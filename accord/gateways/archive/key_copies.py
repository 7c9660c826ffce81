"""Key copies and the recovery key, as those who run the site meet them: in folders, files and sentences."""

import os
from pathlib import Path

from django.conf import settings
from nacl.public import PrivateKey

from accord.foundations.errors import Refused
from accord.gateways.archive import database
from accord.mechanisms.rounds.ballot import copies
from accord.mechanisms.rounds.keys import keystore, places, recovery

TEXT = """\
This is the private half of a recovery key of Accord. Whoever has it, a key copy and a backup can open the box
of an open round. Keep it where neither backups nor key copies are, on paper for instance, and let two people
know where. It is needed to restore the site while a round is open.

{word}
"""


def recovery_key_make(file: Path) -> str:
    """Make a recovery key: its private half goes to a new file, the public is returned. Raises Refused."""
    here = (settings.ACCORD_VAR, settings.ACCORD_KEYS, places.backup_place(), places.copy_place())
    if any(file.resolve().is_relative_to(Path(found).resolve()) for found in here if found):
        raise Refused("Write it to where neither the site, nor its backups, nor its key copies are.")
    made = recovery.pair_made()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Refused(f"{file} exists already, and no recovery key is ever written over.") from None
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(TEXT.format(word=made.private))
    return made.public


def recovery_key_read(file: Path) -> PrivateKey:
    """Return the private half from its file; raises Refused."""
    try:
        return recovery.private_half(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}.") from None
    except (recovery.NotARecoveryKey, UnicodeDecodeError):
        raise Refused(f"{file} holds no private recovery key, or it was not copied exactly.") from None


def key_copies_make() -> list[str]:
    """Copy the keys of each open round that has no copy; return the names of new files. Raises Refused."""
    place = places.copy_place()
    if place is None:
        raise Refused(
            "No place is named for key copies: set ACCORD_KEYS_BACKUP to a folder away from backups."
        )
    if not place.is_dir():
        raise Refused(f"{place} is not there: make this folder, or mount the disk that has it.")
    if places.beside():
        raise Refused(f"Keys and backups share the path {places.beside()[0]}: keep them apart.")
    if database.is_empty():
        raise Refused("There is no database here yet.")
    try:
        return copies.copies_make(place=place, public=recovery.public_half(settings.ACCORD_RECOVERY_KEY))
    except recovery.NotARecoveryKey:
        raise Refused(
            "ACCORD_RECOVERY_KEY is not the public half of a recovery key: accord recovery-key makes a pair."
        ) from None
    except keystore.KeyMissing:
        raise Refused("A round is open and its keys are not in the key store: see accord check.") from None
    except OSError as error:
        raise Refused(f"The key copies were not all made: {error.strerror}.") from None
