"""What `accord figures` prints or writes."""

import json
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.findings import findings_of
from accord.gateways.command.figures.gathered import Gathered, gather
from accord.gateways.command.figures.source import read_rows
from accord.gateways.command.figures.survey import survey_of
from accord.gateways.command.figures.text import lines

WRONG_WORDS = 2


def figures_print(options: Namespace) -> int:
    """Compute and print, or write the page; the exit code."""
    try:
        found = findings_of(gathered_of(Path(options.file), options), seed=options.bootstrap)
        if options.html:
            return _write(Path(options.html), found)
    except BadFile as error:
        print(error, file=sys.stderr)
        return WRONG_WORDS
    _print(
        json.dumps(found, ensure_ascii=False, allow_nan=False) if options.json else "\n".join(lines(found))
    )
    return 0


def gathered_of(path: Path, options: Namespace) -> Gathered:
    """Read a file and add it up: as a whole, or part by part where it is large; raises BadFile."""
    if path.suffix.lower() == ".parquet":
        from accord.gateways.command.figures.large import gather_parts, is_large  # noqa: PLC0415  an extra

        if is_large(path):
            return gather_parts(path, options)
    return gather(survey_of(read_rows(path), options))


def _print(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # whoever reads (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(out: Path, found: dict[str, Any]) -> int:
    from accord.gateways.command.figures.page import page  # noqa: PLC0415  only a page needs templates

    try:
        out.write_text(page(found), encoding="utf-8")
    except OSError as error:
        raise BadFile(f"{out} cannot be written: {error.strerror}.") from error
    print(f"The figures stand in {out}.")
    return 0
