"""The compiled engine. Slow to load: only `engine.compiled` imports it.

Loops are written out, since each is compiled to the machine's vector instructions. What was compiled is kept
beside this file, or in the user's cache where that cannot be written.
"""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numba import njit

from accord.analysis.kernel.tally import Bits, Block, Column, Layout, Places, Spreads, Tally, Wholes
from accord.analysis.moments import Counts, Numbers
from accord.analysis.table import Marks

TILE = 512
"""People whose answers are turned from columns into rows at once: forty items stay in the first cache."""

_compiled: Callable[[Callable[..., Any]], Callable[..., Any]] = njit(
    cache=True, nogil=True, error_model="numpy"
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The engine on so many threads. The results are the same, to the last bit, for any number of them."""

    threads: int

    def add(self, block: Block, groups: Places, tally: Tally) -> None:
        """Add a block; each thread takes groups of its own, where groups stand together."""
        layout = tally.layout
        self._each(
            lambda part: _add_sums(
                block, groups, *part, layout.lowest - 1, layout.bounds, layout.needed, tally.n, tally.total,
                tally.squares, tally.score_n, tally.score_total, tally.score_squares,
            ),
            self._parts(groups),
        )  # fmt: skip
        if tally.counts is not None:
            counts = tally.counts
            self._each(lambda part: _add_counts(block, groups, *part, counts), self._shares(len(block)))

    def pack(self, columns: Mapping[int, Column], layout: Layout, block: Block) -> Marks:
        """Write columns of a file into a block, by item; whether a value of each lies outside the scale."""
        outside = np.zeros(len(block), dtype=np.bool_)

        items = list(columns)

        def work(share: tuple[int, int]) -> None:
            for item in items[slice(*share)]:
                column = columns[item]
                outside[item] = _pack(
                    column.values.view(np.uint8), column.valid, column.offset, layout.lowest, layout.options,
                    column.turned, block[item].view(np.uint8),
                )  # fmt: skip

        self._each(work, self._shares(len(items)))
        return outside

    def pool(self, part: Wholes | Numbers, parents: Places, out: Counts | Numbers) -> None:
        """Add the rows of a part of a tally to the rows of its parents."""
        flat, into = part.reshape(len(part), -1), out.reshape(len(out), -1)
        self._each(lambda share: _pool(flat, parents, *share, into), self._shares(flat.shape[1]))

    def spreads(self, tally: Tally) -> Spreads:
        """The mean variance of the items of each scale in each group."""
        bounds = tally.layout.bounds
        shape = (len(bounds) - 1, len(tally.n))
        found = Spreads(np.empty(shape), np.empty(shape, dtype=np.int64))
        self._each(
            lambda share: _spreads(
                tally.n, tally.total, tally.squares, *share, bounds, found.variance, found.items
            ),
            self._shares(shape[1]),
        )
        return found

    def _each(self, work: Callable[[tuple[int, int]], None], parts: Iterable[tuple[int, int]]) -> None:
        with ThreadPoolExecutor(self.threads) as several:
            list(several.map(work, parts))

    def _shares(self, size: int) -> list[tuple[int, int]]:
        """Equal parts of a range, one a thread."""
        cuts = np.linspace(0, size, self.threads + 1).astype(int).tolist()
        return [part for part in pairwise(cuts) if part[0] < part[1]]

    def _parts(self, groups: Places) -> list[tuple[int, int]]:
        """Parts of the rows without a common group: one for all where groups do not come in order."""
        if self.threads == 1 or len(groups) < TILE or (np.diff(groups) < 0).any():
            return [(0, len(groups))]
        cuts = [int(np.searchsorted(groups, groups[start])) for start, _ in self._shares(len(groups))]
        return [part for part in pairwise([*cuts, len(groups)]) if part[0] < part[1]]


@_compiled
def _add_sums(
    block: Block, groups: Places, start: int, end: int, shift: int, bounds: Counts, needed: Counts, n: Wholes,
    total: Wholes, squares: Wholes, score_n: Counts, score_total: Numbers, score_squares: Numbers,
) -> None:  # fmt: skip
    """Tile by tile: scores along the columns, then sums along the rows of each run of one group."""
    octets = (block.shape[0] + 7) // 8
    rows, packed = np.zeros((TILE, 8 * octets), dtype=np.int8), np.zeros(TILE, dtype=np.uint64)
    answered, told = np.zeros(TILE, dtype=np.int16), np.zeros(TILE, dtype=np.int16)
    run = np.zeros((3, block.shape[0]), dtype=n.dtype)
    for first in range(start, end, TILE):
        tile = block[:, first : min(first + TILE, end)]
        places = groups[first : min(first + TILE, end)]
        for scale in range(len(bounds) - 1):
            _answer_scale(tile[bounds[scale] : bounds[scale + 1]], answered, told)
            _add_scores(
                answered, told, places, shift, needed[scale],
                score_n[scale], score_total[scale], score_squares[scale],
            )  # fmt: skip
        _turn(tile, rows, packed)
        _add_rows(rows, places, run, n, total, squares)


@_compiled
def _answer_scale(items: Block, answered: Wholes, told: Wholes) -> None:
    """How many items of a scale each person of a tile answered, and the sum of the answers."""
    answered[:] = 0
    told[:] = 0
    for item in range(len(items)):
        column = items[item]
        for row in range(len(column)):
            answered[row] += np.int16(column[row] > 0)
            told[row] += np.int16(max(column[row], np.int8(0)))


@_compiled
def _add_scores(
    answered: Wholes, told: Wholes, places: Places, shift: int, needed: int, n: Counts, total: Numbers,
    squares: Numbers,
) -> None:  # fmt: skip
    """Add the scores of a tile, run by run of one group, each run going on from the group's sums so far."""
    row = 0
    while row < len(places):
        group, stop = places[row], _end_of_run(places, row)
        if group >= 0:
            people, score_sum, square_sum = n[group], total[group], squares[group]
            for place in range(row, stop):
                if answered[place] >= needed:
                    score = (told[place] + shift * answered[place]) / answered[place]
                    people += 1
                    score_sum += score
                    square_sum += score * score
            n[group], total[group], squares[group] = people, score_sum, square_sum
        row = stop


@_compiled
def _turn(tile: Block, rows: Block, packed: Wholes) -> None:
    """From columns to rows, eight items of a person at a time, since storing single bytes takes longest."""
    octets = rows.view(np.uint64)
    for octet in range(octets.shape[1]):
        packed[:] = 0
        for item in range(8 * octet, min(8 * octet + 8, len(tile))):
            column, bits = tile[item].view(np.uint8), np.uint64(8 * (item - 8 * octet))
            for row in range(len(column)):
                packed[row] |= np.uint64(column[row]) << bits
        for row in range(tile.shape[1]):
            octets[row, octet] = packed[row]


@_compiled
def _add_rows(rows: Block, places: Places, run: Wholes, n: Wholes, total: Wholes, squares: Wholes) -> None:
    """Add the answers of a tile, run by run of one group."""
    row, kind = 0, n.dtype.type
    items = run.shape[1]
    while row < len(places):
        group, stop = places[row], _end_of_run(places, row)
        if group >= 0:
            run[:] = 0
            for place in range(row, stop):
                line = rows[place]
                for item in range(items):
                    answer = kind(max(line[item], np.int8(0)))
                    run[0, item] += kind(answer > 0)
                    run[1, item] += answer
                    run[2, item] += answer * answer
            for item in range(items):
                n[group, item] += run[0, item]
                total[group, item] += run[1, item]
                squares[group, item] += run[2, item]
        row = stop


@_compiled
def _end_of_run(places: Places, row: int) -> int:
    """Where the run of one group ends that begins here."""
    stop = row + 1
    while stop < len(places) and places[stop] == places[row]:
        stop += 1
    return stop


@_compiled
def _pack(
    values: Bits, valid: Bits, offset: int, lowest: int, options: int, turned: bool, code: Bits
) -> int:  # fmt: skip
    """Codes 1..options of one column, 0 where a bit says that there is none; not 0 if any lies outside.

    Bytes are taken as unsigned: below the lowest answer they wrap around, and lie outside like those above.
    """
    there = _spread_out(valid)[offset:] if len(valid) else np.full(len(code), 255, dtype=np.uint8)
    lowest_byte, most, wrong = np.uint8(lowest & 255), np.uint8(options), np.uint8(0)
    for row in range(len(code)):
        step = np.uint8(values[row] - lowest_byte)
        inside = np.uint8(255) if step < most else np.uint8(0)
        found = np.uint8(most - step) if turned else np.uint8(step + np.uint8(1))
        code[row] = found & inside & there[row]
        wrong |= there[row] & ~inside
    return int(wrong)


@_compiled
def _spread_out(valid: Bits) -> Bits:
    """Eight bytes for each byte, 255 for a bit that is set."""
    words = np.zeros(256, dtype=np.uint64)
    for byte in range(256):
        for bit in range(8):
            if byte >> bit & 1:
                words[byte] |= np.uint64(255) << np.uint64(8 * bit)
    found = np.empty(len(valid), dtype=np.uint64)
    for place in range(len(valid)):
        found[place] = words[valid[place]]
    return found.view(np.uint8)


@_compiled
def _add_counts(block: Block, groups: Places, start: int, end: int, counts: Counts) -> None:
    for item in range(start, end):
        for row in range(block.shape[1]):
            if groups[row] >= 0:
                counts[groups[row], item, block[item, row] + 1] += 1


@_compiled
def _pool(part: Wholes, parents: Places, start: int, end: int, out: Counts) -> None:
    for row in range(len(part)):
        if parents[row] >= 0:
            for column in range(start, end):
                out[parents[row], column] += part[row, column]


@_compiled
def _spreads(
    n: Wholes, total: Wholes, squares: Wholes, start: int, end: int, bounds: Counts, variance: Numbers,
    items: Counts,
) -> None:  # fmt: skip
    for group in range(start, end):
        for scale in range(len(bounds) - 1):
            sum_, several = 0.0, 0
            for item in range(bounds[scale], bounds[scale + 1]):
                people = np.int64(n[group, item])
                if people > 1:
                    around = people * np.int64(squares[group, item]) - np.int64(total[group, item]) ** 2
                    sum_ += around / (people * (people - 1))
                    several += 1
            variance[scale, group] = sum_ / several if several else np.nan
            items[scale, group] = several
