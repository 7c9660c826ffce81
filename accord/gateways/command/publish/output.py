"""What `accord publish` writes and says."""

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from accord.analysis.cells import MEAN_FLOOR
from accord.analysis.disclosure import Frame, publish
from accord.analysis.errors import AnalysisError
from accord.analysis.published import Published
from accord.analysis.recheck import recheck
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.source import read_rows
from accord.gateways.command.publish.asked import Asked, read_asked
from accord.gateways.command.publish.before import Previous, read_previous
from accord.gateways.command.publish.written import written
from accord.gateways.command.results.reading import record_of

Json = dict[str, Any]

REFUSED, WRONG_WORDS = 1, 2
STATES = {"published": "with a mean", "banded": "as a range", "suppressed": "not shown"}


class NotSafe(Exception):
    """The result was audited as a reader would, and something follows from it."""


def result_write(options: Namespace) -> int:
    """Publish a file of answers; the exit code."""
    try:
        asked = read_asked(read_rows(Path(options.file)), options)
        previous = read_previous(asked, options) if options.previous else None
        result, found = _published(asked, _minimum(options, previous), previous, Path(options.file))
        _write(options, result, found)
    except BadFile as error:
        print(error, file=sys.stderr)
        return WRONG_WORDS
    except (AnalysisError, NotSafe) as error:
        print(
            f"Nothing was written: it could not be proved that nobody is given away ({error}).",
            file=sys.stderr,
        )
        return REFUSED
    print("\n".join(_words(options, asked, found)))
    return 0


def _minimum(options: Namespace, previous: Previous | None) -> int:
    """The fewest answers behind a figure, which may be raised from round to round and never lowered."""
    least = MEAN_FLOOR if previous is None else previous.minimum
    if options.minimum is None:
        return least
    if options.minimum < least:
        raise BadFile(f"The minimum is {options.minimum}; it cannot be less than {least}.")
    return int(options.minimum)


def _published(asked: Asked, minimum: int, previous: Previous | None, file: Path) -> tuple[Published, Json]:
    """The result and the object to write, audited as a reader of the object would, with the one before."""
    changed = datetime.fromtimestamp(file.stat().st_mtime, tz=UTC)
    frame = Frame(round_key="file", title=file.name, closed_at=changed, minimum=minimum)
    along = partial(progress, label="Publishing")
    if previous is None:
        result = publish(asked.answers, frame, along=along)
        found = written(result, asked, previous=None)
    else:
        result, found = previous.followed(asked, frame, along)
    record = record_of(found, file.name)
    if record.cells and (leaks := recheck(record, along=partial(progress, label="Auditing")).leaks):
        raise NotSafe(f"{leaks[0].cell.group}, {leaks[0].cell.item}")
    return result, found


def _write(options: Namespace, result: Published, found: Json) -> None:
    lines = json.dumps(found, ensure_ascii=False, allow_nan=False, indent=1)
    texts = {options.out: f"{lines}\n"}
    if options.html:
        from accord.gateways.command.publish.page import page  # noqa: PLC0415  only a page needs templates

        texts[options.html] = page(result, found)
    for out, text in texts.items():
        if Path(out).resolve() == Path(options.file).resolve():
            raise BadFile(f"{out} holds the answers; write the result to another file.")
        try:
            Path(out).write_text(text, encoding="utf-8")
        except OSError as error:
            raise BadFile(f"{out} cannot be written: {error.strerror}.") from error


def _words(options: Namespace, asked: Asked, found: Json) -> Iterator[str]:
    """What was done, in a few sentences."""
    states = Counter(cell["state"] for cell in found["cells"])
    told = ", ".join(f"{states[state]} {words}" for state, words in STATES.items() if states[state])
    yield f"{options.out}: {len(found['cells'])} cells, {told}."
    certificate = found["certificate"]
    if certificate is None:
        yield "Nothing could be shown without giving somebody away."
    else:
        yield (
            f"No group smaller than {found['minimum']} can be worked out; "
            f"{certificate['cells']} cells checked, nobody's answer known to less than "
            f"{certificate['width']:g} points."
        )
    if asked.organisation is None:
        yield "No column says whose staff people are (--organisation), so all count as one organisation's."
    if options.html:
        yield f"The page stands in {options.html}."
