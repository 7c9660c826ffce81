"""Answers of a Parquet file as a tally, part by part: what the figures of ten million people rest on."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from accord.analysis.kernel.engine import Engine
from accord.analysis.kernel.tally import Block, Layout, Places, Tally, empty_tally
from accord.analysis.table import Scale
from accord.gateways.command.figures.cells import Cells
from accord.gateways.command.figures.parquet import ParquetTable
from accord.gateways.command.figures.progress import progress


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
    sizes = np.bincount(groups + 1, minlength=n_groups + 1)[1:]
    tally = empty_tally(questions.layout, sizes, counted=counted)
    for start, block in blocks(table, questions, engine):
        engine.add(block, groups[start : start + block.shape[1]], tally)
    return tally


def blocks(table: ParquetTable, questions: Questions, engine: Engine) -> Iterator[tuple[int, Block]]:
    """The answers, so many people at once, each block with the row it begins at; raises BadFile, NotWhole."""
    start = 0
    for part in progress(table.parts(questions.items), label="Reading", of=table.number_of_parts):
        cells = [
            Cells(part.column(item), item, item in questions.turned, table.path.name, start)
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
