"""What was measured, to stand beside what people say: a measure's figure as it was known on a day.

Whoever puts it beside an item of a round, or beside a result, keeps what it is given here: it is made of
plain values, and does not change when a value is revised later.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import clock
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.measures import selectors
from accord.mechanisms.measures.words import (
    amount_in_words,
    target_in_words,
    verdict_in_words,
    whose,
)
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.measures.points import Point
    from accord.mechanisms.measures.series import Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Actual:
    """A measure's figure in words. stands: "" where there is no target; source: where it comes from."""

    measure_id: UUID
    name: str
    whose: str
    period: str
    figure: str
    target: str
    stands: str
    source: str

    @property
    def link(self) -> Link:
        """Return where it is shown over time."""
        return Link(label=self.name, url=address("measures:measure", measure_id=self.measure_id))


def choices() -> list[tuple[UUID, str]]:
    """Return the measures that may stand beside an item: those that go on, by id, with whose they are."""
    return [
        (each.measure.id, f"{each.measure.name} ({whose(each.measure)})") for each in selectors.all_series()
    ]


def actual(measure_id: UUID, *, at: datetime | None = None) -> Actual | None:
    """Return the latest figure of a measure that was known at a moment (now where none is given), or None."""
    return next((found for found in actuals(at=at) if found.measure_id == measure_id), None)


def actuals(*, at: datetime | None = None) -> list[Actual]:
    """Return the latest figure of every measure that was known at a moment; none of a measure without one."""
    moment = at or clock.now()
    known = [(each, _known(each, moment)) for each in selectors.all_series()]
    return [_in_words(series, point) for series, point in known if point is not None]


def _known(series: "Series", moment: datetime) -> "Point | None":
    """The latest period that had ended and whose value was in, as it then stood."""
    day = moment.astimezone(partnership.partnership().zone).date()
    past = [point.known_at(moment) for point in series.points if point.period.last_day < day]
    return next((point for point in reversed(past) if not point.is_missing), None)


def _in_words(series: "Series", point: "Point") -> Actual:
    measure = series.measure
    amount, found = point.amount, point.verdict
    return Actual(
        measure_id=measure.id,
        name=measure.name,
        whose=whose(measure),
        period=point.period.words,
        figure="" if amount is None else amount_in_words(amount, measure),
        target=target_in_words(point.aim, measure),
        stands=verdict_in_words(found) if found else "",
        source=measure.source,
    )
