"""Answers of a Parquet file as a tally, part by part: what the figures of ten million people rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isinf, isnan

import numpy as np
import pyarrow as pa

from accord.analysis.kernel.engine import Engine
from accord.analysis.kernel.tally import Block, Column, Layout, Places, Tally, empty_tally
from accord.analysis.moments import MISSING, NOT_APPLICABLE, Counts
from accord.analysis.table import Scale
from accord.gateways.command.figures.parquet import ParquetTable, text_of
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.survey import answer_of


@dataclass(frozen=True, slots=True)
class Questions:
    """Which columns hold answers. items: scale by scale. turned: those worded the other way round."""

    items: tuple[str, ...]
    turned: frozenset[str]
    scale: Scale
    layout: Layout


def tally_of(
    table: ParquetTable, questions: Questions, groups: Places, *, n_groups: int, engine: Engine, counted: bool
) -> Tally:
    """The tally of a file. groups: int32, (rows,), 0..n_groups-1, or -1. Raises BadFile."""
    sizes: Counts = np.bincount(groups + 1, minlength=n_groups + 1)[1:]
    tally = empty_tally(questions.layout, sizes, counted=counted)
    for start, block in blocks(table, questions, engine):
        engine.add(block, groups[start : start + block.shape[1]], tally)
    return tally


def blocks(table: ParquetTable, questions: Questions, engine: Engine) -> Iterator[tuple[int, Block]]:
    """The answers, so many people at once, each block with the row it begins at; raises BadFile, NotWhole."""
    start = 0
    for part in progress(table.parts(questions.items), label="Reading", of=table.number_of_parts):
        cells = [
            _Cells(part.column(item), item, item in questions.turned, table.path.name, start)
            for item in questions.items
        ]
        block = np.empty((len(cells), part.num_rows), dtype=np.int8)
        plain = {place: column for place, one in enumerate(cells) if (column := one.plain())}
        outside = engine.pack(plain, questions.layout, block)
        for place, one in enumerate(cells):
            if place not in plain or outside[place]:
                block[place] = one.coded(questions.scale)
        yield start, block
        start += part.num_rows


class NotWhole(Exception):
    """An answer is not a whole number: there is nothing to count."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """One item in one part of a file."""

    array: pa.Array
    item: str
    turned: bool
    file: str
    start: int

    def plain(self) -> Column | None:
        """The column as small integers, or None where it is something else."""
        if not pa.types.is_integer(self.array.type):
            return None
        try:
            array = self.array.cast(pa.int8())
        except pa.ArrowInvalid:
            return None
        valid, data = array.buffers()
        values = np.frombuffer(data, dtype=np.int8, count=len(array), offset=array.offset)
        bits = np.zeros(0, dtype=np.uint8)
        if array.null_count:
            bytes_ = slice(array.offset // 8, -(-(array.offset + len(array)) // 8))
            bits = np.frombuffer(valid, dtype=np.uint8)[bytes_]
        return Column(values, bits, array.offset % 8, self.turned)

    def coded(self, scale: Scale) -> Block:
        """The same by way of text, as cells of a .csv file are read: each different value once."""
        found = self.array.dictionary_encode()
        index = found.indices.fill_null(len(found.dictionary)).to_numpy(zero_copy_only=False)
        codes = [
            self._code(text_of(value), scale, row=self.start + int(np.argmax(index == place)) + 1)
            for place, value in enumerate(found.dictionary.to_pylist())
        ]
        return np.asarray(np.array([*codes, MISSING], dtype=np.int8)[index])

    def _code(self, text: str, scale: Scale, *, row: int) -> int:
        value = answer_of(text, scale, f"{self.file}, row {row}, {self.item}")
        if isnan(value):
            return MISSING
        if isinf(value):
            return NOT_APPLICABLE
        if not value.is_integer():
            raise NotWhole
        return int(scale.high - value if self.turned else value - scale.low) + 1
