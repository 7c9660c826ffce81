"""Who uses the folder of a site: many may serve from it, but whoever prepares or rebuilds it is alone."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings


class InUse(Exception):
    """Somebody serves from this folder."""


@contextmanager
def preparing() -> Iterator[None]:
    """Wait until nobody else prepares the site, and keep others waiting within the block."""
    with _locked("prepare.lock", fcntl.LOCK_EX):
        yield


@contextmanager
def serving() -> Iterator[None]:
    """Serve from the folder, beside others who do; waits while it is rebuilt."""
    with _locked("serve.lock", fcntl.LOCK_SH):
        yield


@contextmanager
def rebuilding() -> Iterator[None]:
    """Have the folder alone; raises InUse while somebody serves from it."""
    with _locked("serve.lock", fcntl.LOCK_EX | fcntl.LOCK_NB):
        yield


@contextmanager
def _locked(name: str, how: int) -> Iterator[None]:
    settings.ACCORD_VAR.mkdir(parents=True, exist_ok=True)
    # Not inherited by the processes we start: the lock goes when this process does, however it ends.
    descriptor = os.open(settings.ACCORD_VAR / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, how)
        except BlockingIOError as error:
            raise InUse from error
        yield
    finally:
        os.close(descriptor)
