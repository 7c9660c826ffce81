"""Sums of small groups as sums of larger ones."""

from typing import Any

import numpy as np

from accord.analysis.kernel.engine import Engine
from accord.analysis.kernel.tally import Places, Tally


def pooled(tally: Tally, parents: Places, *, n_parents: int, engine: Engine) -> Tally:
    """The same people in larger groups.

    parents: int32, (groups,), where each group belongs, or -1 for groups to be left out.
    """

    def wholes(part: Any) -> Any:
        out = np.zeros((n_parents, *part.shape[1:]), dtype=np.int64)
        engine.pool(part, parents, out)
        return out

    def scores(part: Any) -> Any:
        inside = parents >= 0
        rows = [np.bincount(parents[inside], row[inside], minlength=n_parents) for row in part]
        return np.array(rows).astype(part.dtype)

    return Tally(
        layout=tally.layout,
        n=wholes(tally.n),
        total=wholes(tally.total),
        squares=wholes(tally.squares),
        score_n=scores(tally.score_n),
        score_total=scores(tally.score_total),
        score_squares=scores(tally.score_squares),
        counts=None if tally.counts is None else wholes(tally.counts),
    )
