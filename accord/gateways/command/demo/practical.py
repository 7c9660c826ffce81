"""The board of practical things in the demo: what is ready, what is stopped, what we will not do."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.practicalities.items import services
from accord.steps.practicalities.items.money import Money
from accord.steps.practicalities.items.rules import Area, Pays, Priority, Verdict
from accord.steps.practicalities.items.shipped import TEMPLATE

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.steps.practicalities.items.models import Item

STEWARD = "Anna Rees"
TAKEN, LUNCH = -98, -16


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A thing of the story, taken from the template. ready: on which day, with what others can see.

    moved: on which day to which, and why. cost, payer: who pays, by key; "" where the partners pay together.
    """

    key: str
    owner: str
    due: int
    ready: tuple[int, str] | None = None
    moved: tuple[int, int, str] | None = None
    cost: int | None = None
    payer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was decided, and why."""

    verdict: Verdict
    words: str
    reasons: str


TOLD = (
    Told(
        key="place-rooms",
        owner="Owen Hart",
        due=-60,
        ready=(-62, "Second floor of Kiln House, for both site teams and the partnership office."),
    ),
    Told(key="place-lease", owner="Wendy Lister", due=20, cost=38_000),
    Told(key="place-access", owner="Idris Bell", due=12, cost=1_450, payer="council"),
    Told(
        key="systems-shared-files",
        owner="Lowri Adeyemi",
        due=-40,
        ready=(-45, "One drive with a folder for each school; all three partners can open it."),
        cost=2_300,
    ),
    Told(
        key="systems-data-sharing",
        owner="Megan Hussain",
        due=-70,
        ready=(-52, "Signed by all three partners; it lies with the charter."),
    ),
    Told(key="systems-calendars", owner="Uma Keane", due=25),
    Told(
        key="people-directory",
        owner="Idris Bell",
        due=-35,
        ready=(-36, "In Accord, under People, with what each is asked about."),
    ),
    Told(key="people-induction", owner="Nadia Khan", due=45),
    Told(
        key="money-cost-sharing",
        owner="Dev Sharma",
        due=-50,
        moved=(-53, -30, "Kestrel’s accounts asked for the split by desk instead of by partner."),
        ready=(-31, "By desk, settled each quarter; one page, signed by the finance leads."),
    ),
    Told(
        key="money-budget",
        owner="Emre Shaw",
        due=-55,
        ready=(-57, "£12,000 a year; Anna Rees may spend up to £500 without asking."),
        cost=12_000,
    ),
    Told(
        key="meetings-decisions",
        owner="Owen Hart",
        due=-66,
        ready=(-68, "Two pages: who decides what, up to how much, and who is told."),
    ),
    Told(key="records-drawings", owner="Grace Obi", due=-3),
    Told(key="brand-signatures", owner="Bethan Newell", due=18),
    Told(key="brand-clothing", owner="Carys Pugh", due=30, cost=6_800, payer="kestrel"),
    Told(
        key="safety-induction-site",
        owner="Ben Ives",
        due=-48,
        ready=(-50, "One card for both sites; Tern’s people have it too."),
    ),
)
STOPPED = (
    ("place-lease", -34, "The landlord’s solicitor has not sent back the plan of the fire doors."),
    ("place-access", -9, "The security firm wants one list of names. Two partners have not sent theirs."),
)
WHERE = Said(
    verdict=Verdict.WILL,
    words="We rent the second floor of Kiln House for three years.",
    reasons="It is ten minutes from both sites and belongs to none of us. A floor of the council’s own "
    "offices was cheaper, and would have made guests of two partners.",
)
NO_JACKETS = Said(
    verdict=Verdict.WILL_NOT,
    words="No jackets and helmets of our own this year.",
    reasons="Both firms bought new ones last spring, and throwing them away would be seen. Our mark goes on "
    "with the next order, in two years; until then everybody wears the same pass.",
)


def board(northmoor: Northmoor, days: Days) -> None:
    """Fill the board from the template, and let the weeks go by."""
    held = {told.key: _take(northmoor, days, told) for told in TOLD}
    _decide(northmoor, days, held["place-rooms"], WHERE, day=-64)
    for told in sorted(TOLD, key=lambda each: each.due):
        _report(northmoor, days, told, held[told.key])
    for key, day, words in STOPPED:
        item = held[key]
        with days.on(day, 15):
            services.item_block(item=item, words=words, since=days.day(day), actor=_owner(northmoor, item))
    _lunch(northmoor, days)
    _decide(northmoor, days, held["brand-clothing"], NO_JACKETS, day=-11)


def _take(northmoor: Northmoor, days: Days, told: Told) -> "Item":
    written = TEMPLATE[told.key]
    with days.on(TAKEN):
        (item,) = services.items_take(
            keys=[told.key],
            owner=northmoor.people[told.owner],
            starts=days.day(told.due) - timedelta(weeks=written.weeks),
            actor=northmoor.actor(STEWARD),
        )
        if told.cost is not None:
            services.item_change(
                item=item,
                area=Area(item.area),
                priority=Priority(item.priority),
                money=_money(northmoor, told.cost, told.payer),
                actor=northmoor.actor(STEWARD),
            )
    return item


def _money(northmoor: Northmoor, cost: int, payer: str) -> Money:
    if not payer:
        return Money(cost=cost, pays=Pays.TOGETHER)
    return Money(cost=cost, pays=Pays.ONE, payer=northmoor.organisations[payer])


def _report(northmoor: Northmoor, days: Days, told: Told, item: "Item") -> None:
    if told.moved is not None:
        day, due, why = told.moved
        with days.on(day, 11):
            undertakings.undertaking_report(
                undertaking=item.undertaking,
                outcome=Outcome.MOVED,
                words=why,
                due=days.day(due),
                actor=northmoor.actor(told.owner),
            )
    if told.ready is not None:
        day, words = told.ready
        with days.on(day, 16):
            undertakings.undertaking_report(
                undertaking=item.undertaking,
                outcome=Outcome.DONE,
                words=words,
                actor=northmoor.actor(told.owner),
            )


def _lunch(northmoor: Northmoor, days: Days) -> None:
    """The steward types a line."""
    with days.on(LUNCH, 12):
        services.item_add(
            title="Kettle, lunch table and notice board on the second floor",
            area=Area.PLACE,
            owner=northmoor.people["Idris Bell"],
            due=days.day(30),
            priority=Priority.LATER,
            money=_money(northmoor, 450, "harbour"),
            actor=northmoor.actor(STEWARD),
        )


def _decide(northmoor: Northmoor, days: Days, item: "Item", said: Said, *, day: int) -> None:
    with days.on(day, 15):
        services.item_decide(
            item=item,
            verdict=said.verdict,
            words=said.words,
            reasons=said.reasons,
            actor=_owner(northmoor, item),
        )


def _owner(northmoor: Northmoor, item: "Item") -> "Actor":
    return northmoor.actor(item.undertaking.owner.name)
