"""The figures of issues: what is open on each rung, how long they stay, where they are settled."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from accord.mechanisms.issues.figures import figures
from accord.mechanisms.issues.rules import Leaving

TODAY = date(2026, 11, 26)


@dataclass
class Rung:
    position: int
    title: str = "A rung"
    id: UUID = field(default_factory=uuid4)


@dataclass
class Stay:
    rung: Any
    arrived_on: date
    due: date
    left: str = ""
    left_on: date | None = None

    @property
    def rung_id(self) -> UUID:
        found: UUID = self.rung.id
        return found


def test_it_works() -> None:
    low, high = Rung(1), Rung(2)
    monday, friday = date(2026, 11, 16), date(2026, 11, 20)
    stays = [
        Stay(low, monday, friday, Leaving.PASSED_UP, date(2026, 11, 24)),  # six working days, late
        Stay(high, date(2026, 11, 24), date(2026, 12, 1)),
        Stay(low, monday, friday, Leaving.SETTLED, date(2026, 11, 18)),  # two, in time
        Stay(low, monday, friday),  # still there, late
    ]
    found = figures([low, high], stays, TODAY)  # type: ignore[list-item]  # stand-ins for rungs
    lowest, above = found.rungs
    assert (lowest.open, lowest.late, lowest.left, lowest.settled, lowest.in_time) == (1, 1, 2, 1, 1)
    assert lowest.typical_days == 4
    assert (above.open, above.late, above.left, above.typical_days) == (1, 0, 0, None)
    assert (found.settled, found.settled_lowest) == (1, 1)


def test_what_was_settled_on_a_former_ladder_counts_by_its_place_there() -> None:
    former, now = Rung(1), Rung(1)
    stays = [
        Stay(former, TODAY, TODAY, Leaving.SETTLED, TODAY),
        Stay(Rung(2), TODAY, TODAY, Leaving.SETTLED, TODAY),
    ]
    found = figures([now], stays, TODAY)  # type: ignore[list-item]  # stand-ins for rungs
    assert (found.settled, found.settled_lowest, found.rungs[0].left) == (2, 1, 0)
