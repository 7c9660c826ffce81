"""What the figures rest on, whichever way a file was read: moments, and the few things that need more."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from accord.analysis.cross import CrossMoments, cross_moments
from accord.analysis.moments import Counts, ItemMoments, Numbers, Sums
from accord.analysis.rated import RatedTable, rated_table
from accord.analysis.table import Scale, item_moments, scale_scores, value_sums
from accord.analysis.within_group_agreement import Centre, average_deviation, counted_deviation
from accord.gateways.command.figures.survey import Labels, Survey, everyone


@dataclass(frozen=True, slots=True, eq=False)
class Wave:
    """Moments of items and of the scale mean, per group, in one wave."""

    moments: ItemMoments
    scores: Sums


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """A file of answers, added up. All but `by_wave` is about the latest wave.

    groups: their names, None where none were named; `by_wave` then has one group, of everyone. sizes: people
    per group. deviation: the average deviation of one group from mean or median; raises NotEstimable.
    answers: of one group, items and scale score, (people, items + 1); None where a file was too large to keep
    them.
    """

    name: str
    items: tuple[str, ...]
    scale: Scale
    reverse: frozenset[str]
    whole: bool
    people: int
    complete: int
    groups: tuple[str, ...] | None
    sizes: Counts
    without_group: int
    waves: tuple[str, ...] | None
    by_wave: tuple[Wave, ...]
    everyone: ItemMoments
    cross: CrossMoments
    seen: RatedTable | None
    deviation: Callable[[int, Centre], float]
    answers: Callable[[int], Numbers] | None

    @property
    def latest(self) -> Wave:
        return self.by_wave[-1]

    @property
    def names(self) -> tuple[str, ...]:
        """The groups of `by_wave`."""
        return ("everyone",) if self.groups is None else self.groups


def gather(survey: Survey) -> Gathered:
    """Add up answers that are in memory."""
    waves = [survey]
    if survey.wave is not None:
        waves = [survey.of(np.asarray(survey.wave.index == place)) for place in range(len(survey.wave.names))]
    latest = waves[-1]
    table, groups = latest.table, latest.groups
    whole = item_moments(table, everyone(table.people).index, n_groups=1)
    by_wave = tuple(_wave(wave) for wave in waves)
    return Gathered(
        name=survey.name,
        items=table.items,
        scale=table.scale,
        reverse=frozenset(survey.reverse),
        whole=table.whole,
        people=table.people,
        complete=int(table.complete.sum()),
        groups=survey.group.names if survey.group else None,
        sizes=np.bincount(groups.index[groups.index >= 0], minlength=len(groups.names)),
        without_group=int((groups.index < 0).sum()),
        waves=survey.wave.names if survey.wave else None,
        by_wave=by_wave,
        everyone=whole,
        cross=cross_moments(table, everyone(table.people).index, n_groups=1),
        seen=_seen(latest),
        deviation=counted(by_wave[-1].moments) if table.whole else _measured(latest),
        answers=_answers(latest),
    )


def counted(moments: ItemMoments) -> Callable[[int, Centre], float]:
    """Average deviations from how often each answer was given."""

    def deviation(place: int, centre: Centre) -> float:
        return counted_deviation(moments.counts[place], people=0, centre=centre).value

    return deviation


def _measured(survey: Survey) -> Callable[[int, Centre], float]:
    """Average deviations of answers that are not whole numbers."""
    members = _members(survey.groups)

    def deviation(place: int, centre: Centre) -> float:
        return average_deviation(survey.table.values[members(place)], centre=centre).value

    return deviation


def _answers(survey: Survey) -> Callable[[int], Numbers]:
    """What the people of a group answered, and their scores."""
    members, scores = _members(survey.groups), scale_scores(survey.table)

    def answers(place: int) -> Numbers:
        rows = members(place)
        return np.column_stack([survey.table.values[rows], scores[rows]])

    return answers


def _members(groups: Labels) -> Callable[[int], Counts]:
    """The rows of each group."""
    order = np.argsort(groups.index, kind="stable")
    bounds = np.searchsorted(groups.index[order], np.arange(len(groups.names) + 1))
    return lambda place: order[bounds[place] : bounds[place + 1]]


def _wave(survey: Survey) -> Wave:
    index, size = survey.groups.index, len(survey.groups.names)
    return Wave(
        item_moments(survey.table, index, n_groups=size),
        value_sums(scale_scores(survey.table), index, n_groups=size),
    )


def _seen(survey: Survey) -> RatedTable | None:
    if survey.rater is None or survey.target is None:
        return None
    raters, targets = survey.rater.index, survey.target.index
    known = (raters >= 0) & (targets >= 0)
    return rated_table(scale_scores(survey.table)[known], raters[known], targets[known], survey.rater.names)
