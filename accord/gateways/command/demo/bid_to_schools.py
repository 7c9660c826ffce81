"""The completed transition of the demo: from the bid to the schools, declared by every partner."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.gate_of_the_bid import go_through
from accord.mechanisms.undertakings import receiving
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.transition.transitions import services
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.transitions.services import SeatSaid

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.steps.transition.transitions.models import Transition

STEWARD = "Anna Rees"
BEGUN, GATE = -626, -540
BID, SCHOOLS, MONEY = "Dev Sharma", "Nadia Khan", "Emre Shaw"


@dataclass(frozen=True, slots=True)
class Handed:
    """Lines of the template between two people: each, how many days before the gate, and with which words."""

    giver: str
    receiver: str | None
    given: tuple[tuple[str, int, str], ...]

    @property
    def keys(self) -> list[str]:
        return [key for key, _days, _words in self.given]


HANDED = (
    Handed(
        BID,
        "Peter Lund",
        (
            ("documents-where", 45, "One list of 62 documents; it lies beside the contract."),
            ("documents-bid", 50, "Volumes 1 to 4 with 118 clarifications, in one folder."),
            ("decisions-why", 30, "Ten pages, one a decision; read through together on Tuesday."),
            ("decisions-pending", 12, "Four are open: two heating, one parking, one the hall floor."),
        ),
    ),
    Handed(
        BID,
        SCHOOLS,
        (
            ("contacts-who", 20, "Two pages, with who is in on which days."),
            ("contacts-worries", 18, "Written after a call with each head teacher and both caretakers."),
        ),
    ),
    Handed(
        "Owen Hart",
        "Tomasz Wilk",
        (
            ("terms-intent", 40, "Every main term on half a page, in plain words."),
            ("terms-talked-over", 38, "Three terms, with what each side gave up for which."),
        ),
    ),
    Handed(
        BID,
        MONEY,
        (
            ("budgets-plan", 33, "The model with its notes; we went through every assumption."),
            ("budgets-risk", 31, "Nineteen risks: twelve priced, seven not, and why."),
            ("advisers-who", 28, "Five advisers, two with work still owed."),
        ),
    ),
    Handed(
        STEWARD,
        None,
        (
            ("plan-team", 82, "Five people; every partner and one school are in it."),
            ("plan-rosters", 70, "Two key posts change, both with weeks side by side."),
            ("plan-criteria", 65, "Five things, agreed in the room."),
            ("plan-promises", 60, "Eight promises, with page and line."),
            (
                "plan-promises-read",
                35,
                "Read aloud at Hill Lane on a Thursday afternoon; two were put right.",
            ),
            ("plan-values", 8, "All seventeen teams had their talk."),
            ("plan-event", 5, "Hall of Hill Lane, 3 pm; both caretakers speak first."),
            ("plan-schools-told", 3, "One page with one number, at each reception desk."),
        ),
    ),
)
SENT_BACK = ("contacts-worries", "The caretakers are missing. They hear of worries before anybody else.")
TEAM = (
    ("Owen Hart", "what the contract means"),
    (BID, "the memory of the bid"),
    (MONEY, "money and risks"),
    ("Helen Price", "the schools, and the promise book"),
)


def begin(northmoor: Northmoor, days: Days) -> "Transition":
    """Begin it when the bidder has been selected, with its team, its roster and its plan."""
    steward = northmoor.people[STEWARD]
    with days.on(BEGUN):
        actor = northmoor.actor(STEWARD)
        made = services.transition_begin(
            kind=Kind.OPERATION,
            title="From the bid to the schools",
            gate_on=days.day(GATE),
            leader=steward,
            actor=actor,
        )
        for name, part in TEAM:
            services.member_add(transition=made, person=northmoor.people[name], part=part, actor=actor)
        for said in _roster(northmoor, days):
            services.seat_write(transition=made, said=said, actor=actor)
    return made


def hand_over(northmoor: Northmoor, days: Days, transition: "Transition") -> None:
    """Hand everything over before the gate; one thing is sent back first. Then go through it."""
    for handed in HANDED:
        with days.on(BEGUN + 1):
            lines = services.lines_take(
                transition=transition,
                keys=handed.keys,
                owner=northmoor.people[handed.giver],
                receiver=northmoor.people[handed.receiver] if handed.receiver else None,
                actor=northmoor.actor(STEWARD),
            )
        held = {line.template: line.undertaking for line in lines}
        for key, before, words in handed.given:
            if key == SENT_BACK[0]:
                _give(northmoor, days, held[key], GATE - before - 3, "A list of worries, one line a school.")
                _send_back(northmoor, days, held[key], GATE - before - 1)
            _give(northmoor, days, held[key], GATE - before, words)
            if handed.receiver:
                with days.on(GATE - before + 2, 15):
                    receiving.undertaking_accept(
                        undertaking=held[key], actor=northmoor.actor(handed.receiver)
                    )
    go_through(northmoor, days, transition, gate=GATE)


def _roster(northmoor: Northmoor, days: Days) -> tuple[SeatSaid, ...]:
    people, gate = northmoor.people, days.day(GATE)
    return (
        SeatSaid(
            post="lead for Kestrel",
            is_key=True,
            leaver=people["Kay Lowell"],
            last_day=gate,
            comer=people["Tomasz Wilk"],
            first_day=gate - timedelta(days=35),
            planned=20,
        ),
        SeatSaid(
            post="first to ring for schools",
            is_key=True,
            leaver=people[BID],
            last_day=gate - timedelta(days=2),
            comer=people[SCHOOLS],
            first_day=gate - timedelta(days=9),
            planned=10,
        ),
    )


def _give(northmoor: Northmoor, days: Days, undertaking: "Undertaking", day: int, words: str) -> None:
    with days.on(day, 11):
        undertakings.undertaking_report(
            undertaking=undertaking,
            outcome=Outcome.DONE,
            words=words,
            actor=northmoor.actor(undertaking.owner.name),
        )


def _send_back(northmoor: Northmoor, days: Days, undertaking: "Undertaking", day: int) -> None:
    with days.on(day, 15):
        receiving.undertaking_send_back(
            undertaking=undertaking, reason=SENT_BACK[1], actor=northmoor.actor(SCHOOLS)
        )
