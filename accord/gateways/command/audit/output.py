"""What `accord audit` prints."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from accord.analysis.errors import AnalysisError
from accord.analysis.recheck import Findings, Leak, Record, recheck, recheck_together
from accord.analysis.table import Scale
from accord.gateways.command.audit.words import certificate, certificate_together, leak_in_words
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.results.reading import read_json, record_of, scale_of_file

LEAKS, NO_RESULT = 1, 2


def results_audit(options: Namespace) -> int:
    """Audit each result by itself, then all together; the exit code."""
    try:
        read = [_read(Path(file)) for file in options.files]
        alone = [_alone(record) for record, _scale in read]
        together = _together([record for record, _scale in read])
    except BadFile as error:
        print(error, file=sys.stderr)
        return NO_RESULT
    for (record, scale), found in zip(read, alone, strict=True):
        _print(record.name, found.leaks, scale, certificate(record, found))
    if len(read) > 1:
        names = " and ".join(record.name for record, _scale in read)
        _print(f"{names} together", together, read[0][1], certificate_together())
    return LEAKS if together or any(found.leaks for found in alone) else 0


def _read(file: Path) -> tuple[Record, Scale]:
    found = read_json(file)
    return record_of(found, file.name), scale_of_file(found, file.name)


def _alone(record: Record) -> Findings:
    try:
        return recheck(record, along=partial(progress, label=f"Auditing {record.name}"))
    except AnalysisError as error:
        raise BadFile(f"{record.name} is no published result: {error}.") from error


def _together(records: Sequence[Record]) -> tuple[Leak, ...]:
    try:
        return recheck_together(records)
    except AnalysisError as error:
        raise BadFile(f"The results cannot be read together: {error}.") from error


def _print(name: str, leaks: Sequence[Leak], scale: Scale, clean: str) -> None:
    if not leaks:
        print(f"{name}: {clean}")
        return
    count = "1 leak" if len(leaks) == 1 else f"{len(leaks)} leaks"
    print(f"{name}: {count}.")
    for leak in leaks:
        print(f"  {leak_in_words(leak, scale)}")
