"""Disks that take no more: a small volume that is filled, or a limit on how far the site may write a file."""

import os
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAGE = 4096


class Disk(ABC):
    """A place for a site to stand on, with an end that can be moved.

    folder: where the site goes. processes: of that site, which a limit has to be told to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: Callable[[], list[int]] = list

    @abstractmethod
    def fill(self, *, leaving: int = 0) -> None:
        """Take all that is left of it but so many bytes."""

    @abstractmethod
    def empty(self) -> None:
        """Give it back."""


class Volume(Disk):
    """A file system of a few megabytes in memory: what does not fit is refused with ENOSPC."""

    def fill(self, *, leaving: int = 0) -> None:
        with (self.folder / "filler").open("wb") as file, suppress(OSError):
            while True:
                os.write(file.fileno(), bytes(PAGE))
        with (self.folder / "filler").open("r+b") as file:
            file.truncate(max(file.seek(0, os.SEEK_END) - leaving, 0))

    def empty(self) -> None:
        (self.folder / "filler").unlink()


class Limit(Disk):
    """No process of the site may write into a file any more: refused with EFBIG, an I/O error."""

    def fill(self, *, leaving: int = 0) -> None:
        self._tell("1:unlimited")

    def empty(self) -> None:
        self._tell("unlimited:unlimited")

    def _tell(self, limits: str) -> None:
        for process in self.processes():
            subprocess.run(["prlimit", f"--pid={process}", f"--fsize={limits}"], check=True)


@contextmanager
def volume(folder: Path, megabytes: int = 24) -> Iterator[Path]:
    """Mount a small file system on a folder for as long as the block lasts."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def may_mount() -> bool:
    """Say whether this user may mount, tried and not guessed: in a container root may not either."""
    command = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return shutil.which(command[0]) is not None and _runs(command)


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
