"""One item of a Parquet file as small integers, whatever it was written as."""

from dataclasses import dataclass
from math import isfinite, isnan

import numpy as np
import pyarrow as pa

from accord.analysis.kernel.tally import Block, Column
from accord.analysis.moments import MISSING, NOT_APPLICABLE
from accord.analysis.table import Scale
from accord.gateways.command.figures.parquet import text_of
from accord.gateways.command.figures.survey import answer_of


class NotWhole(Exception):
    """An answer is not a whole number: there is nothing to count."""


@dataclass(frozen=True, slots=True)
class Cells:
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
        if not isfinite(value):
            return MISSING if isnan(value) else NOT_APPLICABLE
        if not value.is_integer():
            raise NotWhole
        return int(scale.high - value if self.turned else value - scale.low) + 1
