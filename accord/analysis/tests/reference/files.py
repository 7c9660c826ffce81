"""Reading the reference data: CSV, some of it compressed, an empty place or NA for what is missing."""

import csv
import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from accord.analysis.cross import CrossMoments, cross_moments
from accord.analysis.moments import Counts, Numbers
from accord.analysis.table import AnswerTable, Scale, answer_table


@dataclass(frozen=True)
class Data:
    """Rows of a file, by the names of its columns."""

    rows: list[dict[str, str]]

    def text(self, column: str) -> list[str]:
        return [row[column] for row in self.rows]

    def numbers(self, column: str) -> Numbers:
        return np.array([float(row[column] or "nan") for row in self.rows])

    def coded(self, column: str) -> tuple[list[str], Counts]:
        """The names in a column, sorted, and each row's place among them."""
        names = sorted(set(self.text(column)))
        places = {name: place for place, name in enumerate(names)}
        return names, np.array([places[name] for name in self.text(column)], dtype=np.int64)

    def table(self, items: Sequence[str], scale: Scale) -> AnswerTable:
        return answer_table(items, np.stack([self.numbers(item) for item in items], axis=1), scale)


def read(file: Path) -> Data:
    with gzip.open(file, "rt", newline="") if file.suffix == ".gz" else file.open(newline="") as text:
        return Data(list(csv.DictReader(text)))


def expected(folder: Path) -> Any:
    return json.loads((folder / "expected.json").read_text())


def whole(table: AnswerTable) -> CrossMoments:
    """The cross-products of everybody."""
    return cross_moments(table, np.zeros(table.people, dtype=np.int64), n_groups=1)
