"""A register to test with, built through its services."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from accord.mechanisms.measures import selectors, services
from accord.mechanisms.measures.models import Measure, Value
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Aim, Direction, Every
from accord.mechanisms.measures.series import Series
from accord.mechanisms.measures.services import Facts, Given
from tests.cast import Cast

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
AIM = Aim(Decimal(95), Decimal(10))
FIRST, SECOND, THIRD = (Period.of(date(2026, month, 1), Every.QUARTER) for month in (1, 4, 7))
"""The three quarters of 2026 that have ended at NOON."""


def facts(cast: Cast, **changes: object) -> Facts:
    """Return what the register says of a measure that Ben Ives of Kestrel owns."""
    given: dict[str, object] = {
        "name": "Defects put right in time",
        "why": "Schools wait for us.",
        "owner": cast.kestrel_member,
        "organisation": None,
        "unit": "%",
        "decimals": 1,
        "direction": Direction.HIGHER,
        "every": Every.QUARTER,
        "lowest": Decimal(0),
        "highest": Decimal(100),
        "source": "Helpdesk log",
        "first_day": date(2026, 1, 1),
    }
    return Facts(**(given | changes))  # type: ignore[arg-type]


def registered(cast: Cast, *, aim: Aim | None = AIM, **changes: Any) -> Measure:
    """Let the steward put a measure into the register."""
    return services.measure_add(facts=facts(cast, **changes), aim=aim, actor=cast.actor("steward"))


def give(
    cast: Cast,
    measure: Measure,
    period: Period,
    amount: float | None,
    *,
    why: str = "",
    seen: int = 0,
    name: str = "kestrel_member",
) -> Value:
    """Let somebody give the value of a period."""
    number = None if amount is None else Decimal(str(amount))
    given = Given(measure_id=measure.id, period=period, amount=number, seen=seen)
    return services.value_give(given=given, why=why, actor=cast.actor(name))


def over_time(measure: Measure) -> Series:
    """Return a measure as it stands today."""
    (found,) = selectors.series_of([Measure.objects.get(id=measure.id)])
    return found
