"""Who says what of whom: means of each rater organisation about each target organisation, and their gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from accord.analysis.errors import MalformedAnswers, TooFewAnswers
from accord.analysis.estimate import CONFIDENCE, Estimate
from accord.analysis.gaps import gap
from accord.analysis.means import Sample, t_interval
from accord.analysis.moments import Counts, Numbers, Sums
from accord.analysis.spread import Spread
from accord.analysis.table import value_sums


@dataclass(frozen=True, slots=True, eq=False)
class RatedTable:
    """Ratings of organisations by organisations. names: of both axes. sums: per (rater, target), row by row.

    The diagonal is how each organisation sees itself.
    """

    names: tuple[str, ...]
    sums: Sums

    def cell(self, rater: str, target: str, *, confidence: float = CONFIDENCE) -> Estimate:
        """What one organisation says of another, or of itself; raises TooFewAnswers below two answers."""
        return t_interval(self._sample(rater, target), confidence=confidence)

    def n(self, rater: str, target: str) -> int:
        """Answers behind a cell."""
        return int(self.sums.n[self._place(rater, target)])

    def seen_gap(self, rater: str, target: str, *, confidence: float = CONFIDENCE) -> Estimate:
        """How `rater` sees `target`, less how `target` sees itself, with Welch's interval.

        Raises TooFewAnswers where a cell has fewer than two answers.
        """
        found = gap(self._sample(rater, target), self._sample(target, target), confidence=confidence)
        return Estimate(
            found.value, found.low, found.high, found.n, "seen by others less seen by itself, Welch"
        )

    def _place(self, rater: str, target: str) -> int:
        missing = {rater, target} - set(self.names)
        if missing:
            raise MalformedAnswers(f"no organisation is called {', '.join(sorted(missing))}")
        return self.names.index(rater) * len(self.names) + self.names.index(target)

    def _sample(self, rater: str, target: str) -> Sample:
        return sample_of(self.sums, self._place(rater, target))


def rated_table(values: Numbers, raters: Counts, targets: Counts, names: Sequence[str]) -> RatedTable:
    """Sums of ratings per rater and target organisation.

    values: float, (ratings,), NaN where none was given. raters, targets: int, (ratings,), places in `names`.
    Raises MalformedAnswers. Source: the four-cell table of Kenny 1994, Interpersonal Perception, 9.
    """
    size = len(names)
    if not values.shape == raters.shape == targets.shape:
        raise MalformedAnswers("every rating needs its rater and its target")
    places = np.concatenate([raters, targets])
    if places.size and not (places.min() >= 0 and places.max() < size):
        raise MalformedAnswers(f"a rater or target lies outside 0 to {size - 1}")
    return RatedTable(tuple(names), value_sums(values, raters * size + targets, n_groups=size * size))


def sample_of(sums: Sums, place: int, *, invited: int | None = None) -> Sample:
    """One group as a sample with its own spread; raises TooFewAnswers below two answers."""
    n = int(sums.n[place])
    if n < 2:
        raise TooFewAnswers(f"{n} answers have no spread of their own, two are needed")
    return Sample(
        n=n, invited=invited, mean=float(sums.mean[place]), spread=Spread(float(sums.variance[place]), n - 1)
    )
