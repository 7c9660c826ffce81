"""The door to the limited process. What comes back are plain values, checked again, or one clear refusal."""

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from accord.foundations.tables import errors, limits
from accord.foundations.tables.sheet import Sheet, sheet_of

HOUSE = Path(__file__).resolve().parents[3]
# -P -s: no code from the folder where it starts or from a user's own packages.
PYTHON = (sys.executable, "-P", "-s", "-m")
COMMAND: tuple[str, ...] = (*PYTHON, "accord.foundations.tables.child")
ENVIRONMENT = {"PYTHONPATH": str(HOUSE), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
REFUSALS = {refusal.__name__: refusal for refusal in errors.Unreadable.__subclasses__()}


def read(content: bytes, *, most_cells: int = limits.CELLS) -> Sheet:
    """Return the first sheet with content of a spreadsheet (.xlsx, .ods, .xls or .csv); raises Unreadable.

    most_cells: rows times columns. More than is read unless told otherwise only outside of the web process.
    What a file is shows in its first bytes; its name is not asked. Raises OSError where the
    disk has no room.
    """
    answer = asked(COMMAND, content, str(most_cells))
    try:
        if "refused" in answer:
            raise REFUSALS.get(str(answer["refused"]), errors.Damaged)
        return sheet_of(answer["sheet"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise errors.Damaged from error


def asked(command: Sequence[str], content: bytes, *arguments: str) -> dict[str, Any]:
    """Give a stranger's file to a limited process and return what it answers; raises Unreadable, OSError.

    command: starts it; what it starts limits itself before it reads the first byte (`child.limit`).
    """
    if not content:
        raise errors.NothingInIt
    if len(content) > limits.FILE_BYTES:
        raise errors.TooLarge
    # The answer goes to a file without a name, so that a limit of the process holds for its size too.
    with TemporaryFile() as answer:
        try:
            done = subprocess.run(  # noqa: S603  a fixed command
                [*command, *arguments],
                input=content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                env=ENVIRONMENT,
                cwd="/",
                timeout=limits.PATIENCE_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise errors.TooSlow from error
        if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
            raise errors.TooSlow
        if done.returncode == limits.NO_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if done.returncode:  # a reader that asks for more memory than there is ends the process
            raise errors.Swollen
        return _answer(answer)


def _answer(answer: IO[bytes]) -> dict[str, Any]:
    answer.seek(0)
    try:
        found = json.load(answer)
    except ValueError as error:
        raise errors.Damaged from error
    if not isinstance(found, dict):
        raise errors.Damaged
    return found
