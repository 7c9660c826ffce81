"""Where the demo works together: a floor that belongs to no partner, and how many are there."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.practicalities.sites import services
from accord.steps.practicalities.sites.rules import Kind, Week
from accord.steps.practicalities.sites.services import Facts

if TYPE_CHECKING:
    from accord.steps.practicalities.sites.models import Site

OPENED = -58
WEEKS = 8
STEWARD, COUNTS = "Anna Rees", "Idris Bell"
ROOMS = (
    ("Oak", 12, "Shared calendar; the largest, for talks and boards"),
    ("Ash", 6, "Shared calendar"),
    ("The table", 8, "Just sit down: no bookings"),
)
ACCESS = (
    "Open from seven to seven. Idris Bell gives out passes on the day; until then ring the bell. "
    "Four parking places for visitors, bicycles in the yard."
)
FIRM = {"kestrel": (11, 10, 12, 11, 7), "tern": (1, 1, 2, 1, 1), "harbour": (0, 2, 0, 1, 0)}
"""From Monday to Friday, the same each week."""
COUNCIL_FROM, COUNCIL_TO = 2, 8
"""The council came slowly: so many a day in the first week, and so many in the last."""


def move_in(northmoor: Northmoor, days: Days) -> None:
    """The steward adds the site and its rooms; each week is counted on its Friday, the next two planned."""
    site = _site(northmoor, days)
    today = days.day(0)
    this = Week.of(today)
    for number in range(WEEKS):
        week = this.later(number - WEEKS + 1)
        until = min(week.days[4], today)
        with days.on((until - today).days, 9):
            numbers = _numbers(northmoor, week, number, until)
            services.presence_write(
                site=site, kind=Kind.COUNT, numbers=numbers, actor=northmoor.actor(COUNTS)
            )
    with days.on(-1, 16):
        for ahead in (1, 2):
            numbers = _numbers(northmoor, this.later(ahead), WEEKS - 1 + ahead, this.later(ahead).days[4])
            services.presence_write(site=site, kind=Kind.PLAN, numbers=numbers, actor=northmoor.actor(COUNTS))


def _site(northmoor: Northmoor, days: Days) -> "Site":
    with days.on(OPENED):
        actor = northmoor.actor(STEWARD)
        facts = Facts(name="Kiln House", where="4 Kiln Lane, second floor, Northmoor", access=ACCESS)
        site = services.site_add(facts=facts, actor=actor)
        for name, seats, booking in ROOMS:
            services.room_add(site=site, name=name, seats=seats, booking=booking, actor=actor)
        return site


def _numbers(
    northmoor: Northmoor, week: Week, number: int, until: date
) -> dict[tuple[UUID, date], int | None]:
    """How many of each organisation there are in a week of the story, up to a day."""
    council = COUNCIL_FROM + (COUNCIL_TO - COUNCIL_FROM) * number // (WEEKS - 1)
    by_day = FIRM | {"council": tuple(council + step for step in (0, 2, 1, 1, -1))}
    return {
        (northmoor.organisations[key].id, day): people[place]
        for key, people in by_day.items()
        for place in range(5)
        if (day := week.monday + timedelta(days=place)) <= until
    }
