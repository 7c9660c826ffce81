"""The result of the round before, and what the next one may tell beside it."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from accord.analysis.cells import MEAN_FLOOR, Shown
from accord.analysis.disclosure import Frame, publish
from accord.analysis.disclosure.publish import Along
from accord.analysis.disclosure.untracked import Key, Untracked, renamed
from accord.analysis.disclosure.value import Range
from accord.analysis.errors import NotProved
from accord.analysis.published import Published
from accord.analysis.recheck import Cell, Record, recheck_together
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.publish.asked import Asked, key_of
from accord.gateways.command.publish.written import digest_of, written
from accord.gateways.command.results.reading import read_json, record_of, scale_of_file

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier result. past: its figures, as the rule asks for them. digest: of the file."""

    record: Record
    past: Untracked
    minimum: int
    digest: str

    def followed(self, asked: Asked, frame: Frame, along: Along) -> tuple[Published, Json]:
        """The result of the next round, of which nothing follows together with this one.

        What a reader of both finds is told as a range in the next try. Raises NotProved.
        """
        past = self.past
        while True:
            result = publish(asked.answers, replace(frame, before=past), along=along)
            found = written(result, asked, previous=self.digest)
            told = record_of(found, frame.title)
            leaks = recheck_together([self.record, told]) if told.cells else ()
            if not leaks:
                return result, found
            named = {cell for leak in leaks for cell in (leak.cell, *(each for _sign, each in leak.terms))}
            near = past.near | {_key(cell) for cell in named}
            if near == past.near:
                raise NotProved("together with the result before something follows")
            past = replace(past, near=near)


def read_previous(asked: Asked, options: Namespace) -> Previous:
    """The earlier result that the options name; raises BadFile."""
    path = Path(options.previous)
    found = read_json(path)
    scale = scale_of_file(found, path.name)
    if scale != asked.scale:
        raise BadFile(f"{path.name} is on a scale from {scale.low} to {scale.high}, not on {options.scale}.")
    record = record_of(found, path.name)
    if not {(cell["cut"], cell["group"], cell["item"]) for cell in found["cells"]} & set(_asked_for(asked)):
        raise BadFile(f"{path.name} has no group and item in common with {Path(options.file).name}.")
    past = Untracked(
        options=record.options,
        means={
            _key(cell): Shown(n=seen.n, mean=_middle(seen.means), low=1.0, high=float(record.options))
            for cell, seen in record.cells.items()
            if seen.plain and seen.n is not None and seen.n >= MEAN_FLOOR
        },
        bands={_key(cell): seen.means for cell, seen in record.cells.items() if not seen.plain},
        steady=options.same_people,
        renamed=renamed(
            (key_of(cell["cut"], cell["group"]) for cell in found["cells"]),
            (key_of(cut, group) for cut, group, _item in _asked_for(asked)),
        ),
    )
    return Previous(record, past, record.minimum, digest_of(found))


def _asked_for(asked: Asked) -> Iterator[tuple[str, str, str]]:
    for item in asked.answers.items:
        yield "everyone", "everyone", item.key
        for column in asked.cuts:
            yield from ((column.cut, name, item.key) for name in column.labels.names)


def _key(cell: Cell) -> Key:
    return key_of(cell.cut, cell.group), cell.item


def _middle(means: Range) -> float:
    """The mean as it was told: the middle of what rounds to it."""
    return round((means.low + means.high) / 2, 6)
