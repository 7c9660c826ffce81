"""A small transition of the demo, in progress: one site manager follows another."""

from datetime import timedelta
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.undertakings import receiving
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.transition.gate import services as gate
from accord.steps.transition.gate import shipped
from accord.steps.transition.transitions import services
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.transitions.services import SeatSaid

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking

STEWARD, LEAVES, COMES, DESIGN = "Anna Rees", "Carys Pugh", "Liam Jarvis", "Grace Obi"
BEGUN, GATE = -12, 16
KEYS = (
    "plan-introduced",
    "plan-side-by-side",
    "documents-where",
    "documents-open",
    "terms-spoken",
    "contacts-who",
    "contacts-worries",
    "decisions-pending",
)
ACCEPTED = (
    ("documents-where", -6, "One list; the three that are on paper only lie in the blue box."),
    ("contacts-who", -5, "Whom I ring, in which order, and who does not pick up before nine."),
)
GIVEN = ("contacts-worries", -1, "Half a page a school. What Mr Achebe told me about the harvest supper too.")


def follow(northmoor: Northmoor, days: Days) -> None:
    """Begin it in five minutes; two things are accepted, one waits, and another key person goes as well."""
    people = northmoor.people
    with days.on(BEGUN):
        actor = northmoor.actor(STEWARD)
        made = services.transition_begin(
            kind=Kind.PERSON,
            title="New site manager in the south",
            gate_on=days.day(GATE),
            leader=people["Tomasz Wilk"],
            actor=actor,
        )
        for said in _roster(northmoor, days):
            services.seat_write(transition=made, said=said, actor=actor)
        lines = services.lines_take(
            transition=made, keys=KEYS, owner=people[LEAVES], receiver=people[COMES], actor=actor
        )
        asked = [("", words) for words in shipped.usual(Kind.PERSON)]
        gate.criteria_add(transition=made, asked=asked, actor=actor)
    held = {line.template: line.undertaking for line in lines}
    for key, day, words in (*ACCEPTED, GIVEN):
        _give(northmoor, days, held[key], day, words)
        if (key, day, words) != GIVEN:
            with days.on(day + 1, 15):
                receiving.undertaking_accept(undertaking=held[key], actor=northmoor.actor(COMES))


def _roster(northmoor: Northmoor, days: Days) -> tuple[SeatSaid, ...]:
    people, gate_on = northmoor.people, days.day(GATE)
    return (
        SeatSaid(
            post="site manager, south",
            is_key=True,
            leaver=people[LEAVES],
            last_day=gate_on + timedelta(days=3),
            comer=people[COMES],
            first_day=days.day(-5),
            planned=15,
        ),
        SeatSaid(
            post="design manager",
            is_key=True,
            leaver=people[DESIGN],
            last_day=gate_on + timedelta(days=30),
            planned=10,
        ),
    )


def _give(northmoor: Northmoor, days: Days, undertaking: "Undertaking", day: int, words: str) -> None:
    with days.on(day, 11):
        undertakings.undertaking_report(
            undertaking=undertaking, outcome=Outcome.DONE, words=words, actor=northmoor.actor(LEAVES)
        )
