"""Columns of a Parquet file, read part by part: answers as blocks of small integers, names as places.

Needs the extra `large`. The file is never in memory as a whole.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from accord.analysis.kernel.tally import Places
from accord.gateways.command.figures.errors import BadFile

try:
    import pyarrow as pa
    from pyarrow import parquet
except ModuleNotFoundError as error:
    raise BadFile(
        "Parquet files need two more packages. Install them with: "
        "pip install --require-hashes -r requirements/large.txt"
    ) from error

ROWS_AT_ONCE = 1 << 17


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """A column of names. values: the different ones. index: int32, (rows,), places
    in values, -1 for an empty cell.
    """

    values: pa.Array
    index: Places

    @property
    def texts(self) -> list[str]:
        """The values as they would stand in a .csv file; an empty text for none."""
        return [text_of(value) for value in self.values.to_pylist()]


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """A Parquet file on a disk."""

    path: Path
    heading: tuple[str, ...]
    rows: int

    @property
    def number_of_parts(self) -> int:
        return -(-self.rows // ROWS_AT_ONCE)

    def parts(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Some of the columns, so many rows at once."""
        with _readable(self.path.name), parquet.ParquetFile(self.path, pre_buffer=False) as file:
            yield from _one_ahead(file.iter_batches(batch_size=ROWS_AT_ONCE, columns=list(columns)))

    def names(self, columns: Sequence[str]) -> list[Names]:
        """Columns of names, two at once."""
        with ThreadPoolExecutor(2) as several:
            return list(several.map(self._names, columns))

    def _names(self, column: str) -> Names:
        parts = [part.column(0) for part in self.parts([column])]
        whole = _in_runs(parts) if all(pa.types.is_integer(part.type) for part in parts) else None
        return whole or _hashed(parts)


def parquet_table(path: Path) -> ParquetTable:
    """Open a file; raises BadFile."""
    with _readable(path.name), parquet.ParquetFile(path) as file:
        return ParquetTable(path, tuple(file.schema_arrow.names), file.metadata.num_rows)


def text_of(value: Any) -> str:
    """A value as it would stand in a .csv file; an empty text for none."""
    if value is None or value != value:  # noqa: PLR0124  what is not a number differs from itself
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except pa.ArrowException as error:
        raise BadFile(f"{name} is no Parquet file that can be read.") from error


def _one_ahead(parts: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The same parts; while one of them is worked on, the next is being read."""
    with ThreadPoolExecutor(1) as ahead:
        coming = ahead.submit(next, parts, None)
        while (part := coming.result()) is not None:
            coming = ahead.submit(next, parts, None)
            yield part


def _in_runs(parts: list[pa.Array]) -> Names | None:
    """Whole numbers of which neighbours are mostly the same, as in a sorted file; None for others."""
    if not parts or any(part.null_count for part in parts):
        return None
    values = np.concatenate([part.to_numpy() for part in parts])
    starts = np.append(0, np.flatnonzero(values[1:] != values[:-1]) + 1)
    if 2 * len(starts) > len(values):
        return None
    distinct = values[starts]
    place = np.arange(len(distinct))
    if not (distinct[1:] > distinct[:-1]).all():
        distinct, place = np.unique(distinct, return_inverse=True)
    lengths = np.diff(np.append(starts, len(values)))
    return Names(pa.array(distinct), np.repeat(place.astype(np.int32), lengths))


def _hashed(parts: list[pa.Array]) -> Names:
    coded = [part if pa.types.is_dictionary(part.type) else part.dictionary_encode() for part in parts]
    whole = pa.chunked_array(coded).unify_dictionaries().combine_chunks()
    index = whole.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return Names(whole.dictionary, index.astype(np.int32, copy=False))
