"""A measure over time: each period with its value, the target that held then, and every revision. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from accord.analysis.errors import TooFewPoints
from accord.analysis.runs import Runs, runs
from accord.mechanisms.measures.periods import Period, through
from accord.mechanisms.measures.points import Point
from accord.mechanisms.measures.rules import Aim

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure, Target, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A measure with all its periods that have ended, in order."""

    measure: "Measure"
    targets: "Sequence[Target]"
    points: Sequence[Point]

    @property
    def latest(self) -> Point | None:
        """The last period that has a value."""
        return next((point for point in reversed(self.points) if not point.is_missing), None)

    @property
    def missing(self) -> list[Point]:
        return [point for point in self.points if point.is_missing]

    @property
    def aim_now(self) -> Aim | None:
        """The target of the last period that has ended, or of the first one where none has."""
        first_day = self.points[-1].period.first_day if self.points else self.measure.first_day
        return aim_on(self.targets, first_day)

    def point(self, period: Period) -> Point | None:
        """Return one period, where the measure has it."""
        return next((point for point in self.points if point.period == period), None)

    def runs(self) -> Runs | None:
        """Return what the runs of its values tell; None where they are too few to tell anything."""
        amounts = [np.nan if point.amount is None else float(point.amount) for point in self.points]
        try:
            return runs(np.array(amounts))
        except TooFewPoints:
            return None


def series(
    measure: "Measure", *, targets: "Iterable[Target]", values: "Iterable[Value]", today: date
) -> Series:
    """Put a measure, its targets and its values together, up to the last period that has ended.

    A measure that was ended goes on to the last period before that day.
    """
    held = sorted(targets, key=lambda target: target.number)
    given: dict[date, list[Value]] = {}
    for value in sorted(values, key=lambda value: (value.first_day, value.revision)):
        given.setdefault(value.first_day, []).append(value)
    last = measure.period_of(min(today, measure.ended_on or today)).previous
    points = [
        Point(
            period=period,
            aim=aim_on(held, period.first_day),
            direction=measure.direction,
            given=given.get(period.first_day, []),
        )
        for period in through(measure.first_period, last)
    ]
    return Series(measure=measure, targets=held, points=points)


def aim_on(targets: "Iterable[Target]", first_day: date) -> Aim | None:
    """Return the target that holds for the period that begins on this day."""
    holding = [target for target in targets if target.since <= first_day]
    latest = max(holding, key=lambda target: (target.since, target.number), default=None)
    return latest.aim if latest else None
