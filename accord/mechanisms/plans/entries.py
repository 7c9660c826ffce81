"""A line as it stands today: with the day on which it was opened, and whether its owner is still here."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from accord.mechanisms.plans import owners, rules
from accord.mechanisms.plans.rules import Standing
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.mechanisms.plans.models import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a plan, with what `rules` reads of it."""

    line: "Line"
    opened_on: date
    owner_is_here: bool
    today: date

    @property
    def owner_id(self) -> UUID | None:
        return self.line.owner_id

    @property
    def due(self) -> date | None:
        return self.line.due

    @property
    def wanted(self) -> str:
        return self.line.wanted

    @property
    def next_check(self) -> date | None:
        return self.line.next_check

    @property
    def ending(self) -> str:
        return self.line.ending

    @property
    def standing(self) -> Standing:
        return rules.standing(self, self.today)

    @property
    def wants_owner(self) -> bool:
        return self.standing in {Standing.NO_OWNER, Standing.OWNER_LEFT}

    @property
    def is_live(self) -> bool:
        return rules.is_live(self, self.today)

    @property
    def days_without_owner(self) -> int:
        return rules.days_without_owner(self, self.today)

    @property
    def is_neglected(self) -> bool:
        return rules.is_neglected(self, self.today)


def entries(lines: "Iterable[Line]") -> list[Entry]:
    """Return lines as they stand today, in the order given; one look-up for all owners."""
    found = list(lines)
    zone, today = partnership.partnership().zone, partnership.today()
    places = owners.places({line.owner_id for line in found if line.owner_id is not None and not line.ending})
    return [
        Entry(
            line=line,
            opened_on=line.opened_at.astimezone(zone).date(),
            owner_is_here=owners.is_here(line, places),
            today=today,
        )
        for line in found
    ]
