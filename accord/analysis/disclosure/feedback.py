"""From the opened answers of raters to the report of a leader: the one entry.

Raters never read it, but one of them may tell the leader what he or she answered, so the value rule is that
for somebody who knows an answer (decision 0115). An error makes no report: the box stays sealed.
"""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from accord.analysis.cells import SPREAD_FLOOR, Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.figures import GAP_PLACES, outwards
from accord.analysis.disclosure.forms import Form, Level, places_of_mean
from accord.analysis.disclosure.raters import plan_raters
from accord.analysis.disclosure.reports import settled
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.errors import MalformedAnswers
from accord.analysis.estimate import Estimate
from accord.analysis.feedback import TOGETHER, FeedbackReport, Movement, RaterGroup
from accord.analysis.gaps import excludes_zero, mean_gap
from accord.analysis.means import Sample, mean_interval
from accord.analysis.moments import Counts, count_answers
from accord.analysis.published import Item
from accord.analysis.spread import Spread, pooled_spread, random_spread

RULES_VERSION = "raters-2"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ratings:
    """What raters said of one person. items: the statements. groups: of the raters, without all together.

    values: int8, (raters, items), 1..options, 0 for "not seen enough to say". group: int, (raters,), the
    place of each in `groups`. Raises MalformedAnswers.
    """

    items: tuple[Item, ...]
    groups: tuple[RaterGroup, ...]
    values: NDArray[np.int8]
    group: NDArray[np.int64]

    def __post_init__(self) -> None:
        if self.values.shape != (len(self.group), len(self.items)):
            raise MalformedAnswers(f"answers have the shape {self.values.shape}")
        sizes = np.bincount(self.group, minlength=len(self.groups)).tolist()
        if len(sizes) > len(self.groups):
            raise MalformedAnswers("a rater stands in no group")
        for size, found in zip(sizes, self.groups, strict=True):
            if size > found.invited:
                raise MalformedAnswers(f"{size} of {found.invited} raters answered in {found.key!r}")

    def counts(self, column: int) -> dict[str, Counts]:
        """Per group, how many gave each answer to an item, (options,)."""
        found = count_answers(
            self.values[:, [column]],
            self.group,
            n_groups=len(self.groups),
            options=self.items[column].options,
        )
        return {group.key: found.counts[at, 0] for at, group in enumerate(self.groups)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFrame:
    """What stands around a report. called: what all raters together are called. before: the last report."""

    round_key: str
    closed_at: datetime
    called: str
    before: ReportBefore | None = None


def feedback_report(ratings: Ratings, frame: ReportFrame) -> FeedbackReport:
    """Compute a report. The same answers, in any order of raters, give the same report.

    One pattern of groups holds for all statements as far as their counts allow; where fewer answered one, its
    plan can only be stricter.
    """
    sizes = np.bincount(ratings.group, minlength=len(ratings.groups)).tolist()
    answered = dict(zip((group.key for group in ratings.groups), sizes, strict=True))
    barred = plan_raters(answered).withheld
    together = RaterGroup(
        key=TOGETHER, name=frame.called, invited=sum(group.invited for group in ratings.groups)
    )
    groups = (together, *ratings.groups)
    spread = _spread(ratings)
    cells: dict[tuple[str, str], Cell] = {}
    changes: list[Movement] = []
    for column, item in enumerate(ratings.items):
        counts = ratings.counts(column)
        plan = plan_raters({group: int(each.sum()) for group, each in counts.items()}, barred=barred)
        forms = settled(item.key, counts, plan, frame.before)
        counts |= {TOGETHER: np.asarray(sum(counts.values()))}
        for group in groups:
            cells[group.key, item.key] = _cell(forms[group.key], counts[group.key], group, spread)
        changes += _change(item, cells[TOGETHER, item.key], spread, frame.before)
    return FeedbackReport(
        round_key=frame.round_key,
        closed_at=frame.closed_at,
        groups=groups,
        items=ratings.items,
        cells=cells,
        spread=spread.variance,
        rules_version=RULES_VERSION,
        changes=tuple(changes),
    )


def _spread(ratings: Ratings) -> Spread:
    """One spread for every interval of a report: of all statements together, around the mean of each.

    Below ten raters that of answers given at random, so that nothing depends on how few people scatter.
    Statements on other scales than the first lend nothing to it.
    """
    options = ratings.items[0].options
    columns = [at for at, item in enumerate(ratings.items) if item.options == options]
    counts = np.stack([np.asarray(sum(ratings.counts(column).values())) for column in columns])
    if len(ratings.group) < SPREAD_FLOOR or counts.sum(axis=1).min() < SPREAD_FLOOR:
        return random_spread(options)
    found = pooled_spread(counts)
    return Spread(round(found.variance, 2), found.df)


def _cell(form: Form, counts: Counts, group: RaterGroup, spread: Spread) -> Cell:
    if form.level is Level.HIDDEN:
        return Suppressed(form.reason or Reason.ERROR)
    n = int(counts.sum())
    if form.band is not None:
        return Banded(low=form.band.low, high=form.band.high, n=n, reason=form.reason or Reason.VALUE)
    sample = _sample(counts, group.invited, spread)
    estimate = mean_interval(sample, options=counts.size)
    low, high = outwards(estimate, places_of_mean(n))
    return Shown(n=n, mean=sample.mean, low=low, high=high)


def _sample(counts: Counts, invited: int, spread: Spread) -> Sample:
    n = int(counts.sum())
    mean = round(float(counts @ np.arange(1, counts.size + 1)) / n, places_of_mean(n))
    return Sample(n=n, invited=invited, mean=mean, spread=spread)


def _change(item: Item, cell: Cell, spread: Spread, before: ReportBefore | None) -> list[Movement]:
    """How far all raters together moved, from ten in both reports, on a statement asked in the same words.

    From what both reports tell and from nothing else: where one of them tells a range, it has surely moved
    only if it has wherever in the range the mean lies, and by as much at least as is told.
    """
    then = before.report.cells.get((TOGETHER, item.key)) if before else None
    asked = {(each.key, each.text, each.options) for each in before.report.items} if before else set()
    if isinstance(cell, Suppressed) or then is None or isinstance(then, Suppressed) or before is None:
        return []
    if min(cell.n, then.n) < SPREAD_FLOOR or (item.key, item.text, item.options) not in asked:
        return []
    earlier = Spread(before.report.spread, spread.df)
    ends = [
        mean_gap(
            Sample(n=cell.n, invited=None, mean=now, spread=spread),
            Sample(n=then.n, invited=None, mean=was, spread=earlier),
            options=item.options,
        )
        for now, was in zip(_ends(cell), reversed(_ends(then)), strict=True)
    ]
    ranged = isinstance(cell, Banded) or isinstance(then, Banded)
    return [_moved(item, *ends, at_least=ranged)]


def _ends(cell: Shown | Banded) -> tuple[float, float]:
    """Between which means that of a cell lies."""
    return (cell.low, cell.high) if isinstance(cell, Banded) else (cell.mean, cell.mean)


def _moved(item: Item, least: Estimate, most: Estimate, *, at_least: bool) -> Movement:
    """The change from the least and the most that it can be: the smaller of both, and between how sure."""
    low, high = outwards(least, GAP_PLACES)[0], outwards(most, GAP_PLACES)[1]
    near = min((least.value, most.value), key=abs) if least.value * most.value > 0 else 0.0
    value = round(near, GAP_PLACES)
    found = Estimate(value, low, high, least.n, least.method)
    return Movement(
        group=TOGETHER,
        item=item.key,
        difference=value,
        low=low,
        high=high,
        sure=excludes_zero(found),
        at_least=at_least,
    )
