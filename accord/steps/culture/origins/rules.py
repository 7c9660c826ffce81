"""From whose ways decisions come: counted, never weighed; no score and no interval. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from accord.foundations.quarters import Quarter
from accord.steps.culture.ways.rules import Area, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What is read of a decision. origins: the partners from whose ways it comes. until: the day on which
    another took its place; None while it is in force.
    """

    area: Area
    kind: Kind
    origins: tuple[UUID, ...]
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many decisions come from where. taken: from one partner, by its id."""

    taken: Mapping[UUID, int]
    blended: int
    new: int
    apart: int

    @property
    def all(self) -> int:
        return sum(self.taken.values()) + self.blended + self.new + self.apart

    @property
    def foremost(self) -> tuple[UUID, ...]:
        """The partners whose way was taken most often; several where it was as often, none where never."""
        most = max(self.taken.values(), default=0)
        return tuple(key for key, count in self.taken.items() if count == most)


def tally(found: Iterable[Decided]) -> Tally:
    """Count decisions by where they come from."""
    listed = list(found)
    kinds = Counter(each.kind for each in listed)
    return Tally(
        taken=Counter(each.origins[0] for each in listed if each.kind == Kind.ADOPT),
        blended=kinds[Kind.BLEND],
        new=kinds[Kind.NEW],
        apart=kinds[Kind.APART],
    )


def tally_on(found: Iterable[Decided], day: date) -> Tally:
    """Count what was in force on a day."""
    return tally(each for each in found if each.holds_on(day))


def together(found: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    listed = list(found)
    return Tally(
        taken=sum((Counter(each.taken) for each in listed), Counter()),
        blended=sum(each.blended for each in listed),
        new=sum(each.new for each in listed),
        apart=sum(each.apart for each in listed),
    )


def by_area(found: Iterable[Decided], day: date) -> dict[Area, Tally]:
    """Count what was in force on a day by area; areas without a decision are left out."""
    held = [each for each in found if each.holds_on(day)]
    counted = {area: tally(each for each in held if each.area == area) for area in Area}
    return {area: each for area, each in counted.items() if each.all}


def days_to_count(found: Iterable[Decided], today: date, *, most: int, year_from: int) -> list[date]:
    """Return the last days of quarters since the first decision, and today: at most so many, the latest."""
    first = min((each.since for each in found), default=today)
    quarter, days = Quarter.of(first, year_from), list[date]()
    while quarter.last_day < today:
        days.append(quarter.last_day)
        quarter = quarter.next
    return [*days, today][-most:]
