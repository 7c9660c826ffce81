"""How far answers scatter, and from whose answers that is known.

Below ten answers a cell's interval must not depend on the cell's own spread: with n, mean and own interval
most sets of five answers could be worked out. Such cells borrow a spread from groups whose distribution is
published anyway, or, where there is none, the spread of answers given at random.
"""

from dataclasses import dataclass
from math import inf

import numpy as np

from accord.analysis.errors import TooFewAnswers
from accord.analysis.moments import Counts


@dataclass(frozen=True, slots=True)
class Spread:
    """A variance of single answers (n-1 in the denominator) and the degrees of freedom behind it."""

    variance: float
    df: float


def pooled_spread(counts: Counts) -> Spread:
    """Within-group variance of several groups: squares around each group's own mean, over sum(n - 1).

    counts: int64, (groups, options), answers 1..options; groups without answers are ignored. One group gives
    its ordinary sample variance. Raises TooFewAnswers when no group has two answers.
    Checked against: numpy's var(ddof=1), and the mean square within of R's aov (cohesion, COH01 by platoon).
    """
    answered = counts[counts.sum(axis=1) > 0]
    scale = np.arange(1, counts.shape[1] + 1, dtype=np.int64)
    n, total, squares = answered.sum(axis=1), answered @ scale, answered @ scale**2
    df = int((n - 1).sum())
    if df < 1:
        raise TooFewAnswers(f"{int(n.sum())} answers in {len(n)} groups leave no spread to estimate")
    within = squares - total**2 / n
    return Spread(max(0.0, float(within.sum()) / df), df)


def random_spread(options: int) -> Spread:
    """The variance of answers given at random over 1..options, (options^2 - 1) / 12, as if known exactly.

    Source: James, Demaree & Wolf 1984 (the uniform null).
    """
    return Spread((options**2 - 1) / 12, inf)
