"""The measures of the demo: four of a partnership that builds schools, over the last eight quarters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.measures import services
from accord.mechanisms.measures.periods import Period, last_ended
from accord.mechanisms.measures.rules import Aim, Direction, Every
from accord.mechanisms.measures.services import Facts, Given

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure

STEWARD = "Anna Rees"
QUARTERS = 8
LATER = timedelta(days=12)
"""So long after a period has ended its value comes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A measure of the story. values: of its last periods, the latest last; None where none came in."""

    name: str
    why: str
    owner: str
    organisation: str = ""
    unit: str = ""
    direction: Direction
    every: Every = Every.QUARTER
    highest: int | None = None
    source: str
    aim: Aim
    values: Sequence[int | None]


DEFECTS = Told(
    name="Defects put right within five days",
    why="A classroom with a broken heater is a classroom less. Schools judge us by how soon we come.",
    owner="Tomasz Wilk",
    unit="%",
    direction=Direction.HIGHER,
    highest=100,
    source="Helpdesk log of the facilities team",
    aim=Aim(Decimal(95), Decimal(10)),
    values=(96, 97, 94, 93, 91, 88, 83, 81),
)
COST = Told(
    name="Final cost against the agreed price",
    why="We promised the council that the price agreed is the price paid.",
    owner="Dev Sharma",
    organisation="kestrel",
    unit="%",
    direction=Direction.LOWER,
    source="Final accounts of the schools handed over in the quarter",
    aim=Aim(Decimal(100), Decimal(3)),
    values=(101, 99, 100, None, 102, 100, 101, 99),
)
ACCIDENTS = Told(
    name="Reportable accidents on our sites",
    why="Everyone goes home well. This one we look at before anything else.",
    owner="Ben Ives",
    organisation="kestrel",
    direction=Direction.LOWER,
    source="Accident book of both sites",
    aim=Aim(Decimal(0), Decimal(1)),
    values=(2, 1, 0, 1, 0, 2, 0, 0),
)
ANSWERS = Told(
    name="Questions from schools answered within two working days",
    why="Head teachers told us that they wait, and do not know for what.",
    owner="Nadia Khan",
    unit="%",
    direction=Direction.HIGHER,
    every=Every.MONTH,
    highest=100,
    source="Mailbox of the partnership office, counted by hand",
    aim=Aim(Decimal(80), Decimal(5)),
    values=(
        *(71, 74, 70, 76, 73, 69, 75, 72, 77, 74, 70, 76),
        *(82, 79, 84, 81, 85, 83, 80, 86, 84, 87, 85, 88),
    ),
)
REVISED_TO = 1
WHY_REVISED = (
    "One of the two accidents was at a site of another client. The safety officers of both sides agree."
)
NEW_TARGET = Aim(Decimal(85), Decimal(5))
WHY_NEW_TARGET = "We reached 80 in every month since the shared mailbox; the schools ask for more."


def keep(northmoor: Northmoor, days: Days, *, registered: int) -> None:
    """Register four measures, give their values as the periods end, revise one and raise one target."""
    held = [
        (told, _register(northmoor, days, told, registered)) for told in (DEFECTS, COST, ACCIDENTS, ANSWERS)
    ]
    _bring_earlier(northmoor, days, held, registered)
    owed = [_owed(told, measure, days) for told, measure in held]
    today, begun = days.day(0), days.day(registered)
    for given in sorted(chain.from_iterable(owed), key=lambda each: (each[1].period.last_day, each[0])):
        owner, value = given
        moment = value.period.last_day + LATER
        if begun < moment <= today:
            with days.on((moment - today).days, 14):
                services.value_give(given=value, actor=northmoor.actor(owner))
    _revise(northmoor, days, held[2][1])
    _raise_target(northmoor, days, held[3][1])


def _register(northmoor: Northmoor, days: Days, told: Told, day: int) -> "Measure":
    organisation = northmoor.organisations[told.organisation] if told.organisation else None
    facts = Facts(
        name=told.name,
        why=told.why,
        owner=northmoor.people[told.owner],
        organisation=organisation,
        unit=told.unit,
        decimals=0,
        direction=told.direction,
        every=told.every,
        lowest=Decimal(0),
        highest=None if told.highest is None else Decimal(told.highest),
        source=told.source,
        first_day=_periods(told, days)[0].first_day,
    )
    with days.on(day):
        return services.measure_add(facts=facts, aim=told.aim, actor=northmoor.actor(STEWARD))


def _bring_earlier(
    northmoor: Northmoor, days: Days, held: "Sequence[tuple[Told, Measure]]", registered: int
) -> None:
    """What was known when the register began, as a spreadsheet brought it."""
    owed = chain.from_iterable(_owed(told, measure, days) for told, measure in held)
    known = [value for _owner, value in owed if value.period.last_day + LATER <= days.day(registered)]
    with days.on(registered, 12):
        services.values_bring(given=known, why="", actor=northmoor.actor(STEWARD))


def _periods(told: Told, days: Days) -> list[Period]:
    """The last periods that have ended, the latest last, as many as there are values."""
    period = last_ended(days.day(0), told.every)
    found = [period]
    while len(found) < len(told.values):
        found.insert(0, found[0].previous)
    return found


def _owed(told: Told, measure: "Measure", days: Days) -> list[tuple[str, Given]]:
    return [
        (told.owner, Given(measure_id=measure.id, period=period, amount=Decimal(value), seen=0))
        for period, value in zip(_periods(told, days), told.values, strict=True)
        if value is not None
    ]


def _revise(northmoor: Northmoor, days: Days, accidents: "Measure") -> None:
    """A figure turns out to have counted too much."""
    period = _periods(ACCIDENTS, days)[-3]
    given = Given(measure_id=accidents.id, period=period, amount=Decimal(REVISED_TO), seen=1)
    with days.on(_number(period.last_day + 3 * LATER, days), 16):
        services.value_give(given=given, why=WHY_REVISED, actor=northmoor.actor(ACCIDENTS.owner))


def _raise_target(northmoor: Northmoor, days: Days, answers: "Measure") -> None:
    """What was reached for half a year becomes the least to be expected."""
    since = _periods(ANSWERS, days)[-4]
    with days.on(_number(since.first_day - LATER, days), 11):
        services.target_set(
            measure=answers, aim=NEW_TARGET, since=since, why=WHY_NEW_TARGET, actor=northmoor.actor(STEWARD)
        )


def _number(day: date, days: Days) -> int:
    return (day - days.day(0)).days
