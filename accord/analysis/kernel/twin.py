"""The engine in NumPy: what `compiled` does, in the words of arrays. It also checks the other."""

from collections.abc import Mapping

import numpy as np

from accord.analysis.kernel.tally import Block, Column, Layout, Places, Spreads, Tally, Wholes
from accord.analysis.moments import NOT_APPLICABLE, Counts, Numbers
from accord.analysis.table import Marks


class Twin:
    """The engine without a compiler."""

    def add(self, block: Block, groups: Places, tally: Tally) -> None:
        """Add a block."""
        layout = tally.layout
        inside = groups >= 0
        places, answers = groups[inside], np.maximum(block[:, inside], 0).astype(np.int64)
        for item, column in enumerate(block[:, inside]):
            found = _counted(column, places, len(tally.n), layout.options)
            values, answered = np.arange(1, layout.options + 1), found[:, 2:]
            np.add(tally.n[:, item], answered.sum(axis=1), out=tally.n[:, item], casting="unsafe")
            np.add(tally.total[:, item], answered @ values, out=tally.total[:, item], casting="unsafe")
            np.add(tally.squares[:, item], answered @ values**2, out=tally.squares[:, item], casting="unsafe")
            if tally.counts is not None:
                np.add(tally.counts[:, item], found, out=tally.counts[:, item], casting="unsafe")
        for scale, needed in enumerate(layout.needed.tolist()):
            items = answers[layout.bounds[scale] : layout.bounds[scale + 1]]
            given = (items > 0).sum(axis=0)
            scored = given >= needed
            told = items.sum(axis=0)[scored] + (layout.lowest - 1) * given[scored]
            scores = told / given[scored]
            np.add.at(tally.score_n[scale], places[scored], 1)
            np.add.at(tally.score_total[scale], places[scored], scores)
            np.add.at(tally.score_squares[scale], places[scored], scores**2)

    def pack(self, columns: Mapping[int, Column], layout: Layout, block: Block) -> Marks:
        """Write columns of a file into a block, by item; whether a value of each lies outside the scale."""
        outside = np.zeros(len(block), dtype=np.bool_)
        for item, column in columns.items():
            codes = column.values.astype(np.int16) - (layout.lowest - 1)
            inside = (codes > 0) & (codes <= layout.options)
            valid = np.full(len(codes), fill_value=True)
            if len(column.valid):
                bits = np.unpackbits(column.valid, bitorder="little").astype(np.bool_)
                valid = bits[column.offset : column.offset + len(codes)]
            codes = layout.options + 1 - codes if column.turned else codes
            block[item] = np.where(inside & valid, codes, 0)
            outside[item] = (valid & ~inside).any()
        return outside

    def pool(self, part: Wholes | Numbers, parents: Places, out: Counts | Numbers) -> None:
        """Add the rows of a part of a tally to the rows of its parents."""
        inside = parents >= 0
        np.add.at(out, parents[inside], part[inside])

    def spreads(self, tally: Tally) -> Spreads:
        """The mean variance of the items of each scale in each group."""
        n, total, squares = (part.astype(np.int64) for part in (tally.n, tally.total, tally.squares))
        several = n > 1
        variances = np.zeros(n.shape)
        np.divide(n * squares - total**2, n * (n - 1), out=variances, where=several)
        starts = tally.layout.bounds[:-1]
        items = np.add.reduceat(several, starts, axis=1, dtype=np.int64)
        found = np.full(items.shape, np.nan)
        np.divide(np.add.reduceat(variances, starts, axis=1), items, out=found, where=items > 0)
        return Spreads(np.ascontiguousarray(found.T), np.ascontiguousarray(items.T))


def _counted(column: Block, places: Places, groups: int, options: int) -> Counts:
    """How many of each group were not to answer, did not, or gave each answer: (groups, options + 2)."""
    width = options + 2
    cells = places.astype(np.int64) * width + (column.astype(np.int64) - NOT_APPLICABLE)
    return np.bincount(cells, minlength=groups * width).reshape(groups, width)
