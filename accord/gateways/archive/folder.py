"""A folder that appears whole or not at all: written under another name, then renamed."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accord.foundations.errors import Refused

LOCK = ".lock"
UNFINISHED = ".unfinished"
OURS_ALONE = 0o077


@contextmanager
def written_whole(place: Path, name: str) -> Iterator[Path]:
    """Yield a folder in `place` to write into; it takes its name at the end, and vanishes after an error.

    What a killed writer left behind is cleared away first. Raises Refused while another writer is at work.
    """
    with _alone(place), _private_files():
        for left in place.glob(f"*{UNFINISHED}"):
            shutil.rmtree(left)
        draft = place / f"{name}{UNFINISHED}"
        draft.mkdir()
        try:
            yield draft
            to_disk(draft)
            draft.rename(place / name)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        _sync(place)


def to_disk(folder: Path) -> None:
    """Bring a folder and all it holds to the disk."""
    for path in folder.rglob("*"):
        _sync(path)
    _sync(folder)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    descriptor = os.open(place / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"Another backup into {place} is under way.") from None
        yield
    finally:
        os.close(descriptor)  # lets go of the lock, as the end of a killed process does


@contextmanager
def _private_files() -> Iterator[None]:
    """Let nobody else on the machine read what is written within the block."""
    before = os.umask(OURS_ALONE)
    try:
        yield
    finally:
        os.umask(before)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
