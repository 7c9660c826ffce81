"""The limited process: a file comes in, a sheet or a refusal goes out, and it can do no more.

Started by `reading.py` with an empty environment. Memory, time, files and further processes are limited
before it reads the first byte.
"""

import errno
import json
import os
import resource
import sys

from accord.foundations.tables import errors, limits, separated, workbooks
from accord.foundations.tables.sheet import plain

FULL = frozenset({errno.EDQUOT, errno.EIO, errno.ENOSPC})


def main() -> None:
    """Read a spreadsheet from the standard input and answer in JSON."""
    limit()
    content = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
    say(_answer(content, most_cells=int(sys.argv[1])))


def say(answer: dict[str, object]) -> None:
    """Answer in JSON; end as `limits.NO_ROOM` where the disk had none for it."""
    try:
        json.dump(answer, sys.stdout)
        sys.stdout.flush()
    except OSError as error:
        os._exit(limits.NO_ROOM if error.errno in FULL else 1)


def limit() -> None:
    """Limit memory, time, files and further processes of this process, for good."""
    for what, most in (
        (resource.RLIMIT_AS, limits.MEMORY_BYTES),
        (resource.RLIMIT_CPU, limits.CPU_SECONDS),
        (resource.RLIMIT_FSIZE, limits.ANSWER_BYTES),
        (resource.RLIMIT_NOFILE, limits.OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _answer(content: bytes, *, most_cells: int) -> dict[str, object]:
    try:
        reader = workbooks.read if workbooks.is_workbook(content) else separated.read
        sheet = reader(content)
        if len(sheet.rows) * sheet.width > most_cells:
            return {"refused": errors.TooManyCells.__name__}
        return {"sheet": plain(sheet)}
    except errors.Unreadable as refused:
        return {"refused": type(refused).__name__}
    except MemoryError:
        return {"refused": errors.Swollen.__name__}


if __name__ == "__main__":
    main()
