"""Two undertakings of the demo that somebody has to accept: one was sent back, and waits once more."""

from collections.abc import Iterable

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.talks import STEWARD, Promise
from accord.mechanisms.undertakings import receiving
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome

DRAWINGS = "Walk through the drawings with both head teachers before they are fixed"
RECEIVERS = {
    DRAWINGS: "Helen Price",
    "Agree with Tern and both schools who has this talk with their people": "Nadia Khan",
}
MISSING = "Alder Park was not there. Mr Achebe has not seen his drawings, and I cannot speak for him."


def name(northmoor: Northmoor, days: Days, promises: Iterable[Promise], *, day: int) -> None:
    """Let the steward name who accepts what."""
    with days.on(day, 16):
        for promise in promises:
            if (receiver := RECEIVERS.get(promise.undertaking.title)) is not None:
                receiving.receiver_name(
                    undertaking=promise.undertaking,
                    receiver=northmoor.people[receiver],
                    actor=northmoor.actor(STEWARD),
                )


def give(northmoor: Northmoor, days: Days, promises: Iterable[Promise], *, first: int, again: int) -> None:
    """Let the drawings be given to the head teacher, who sends them back; and be given once more."""
    promise = next(each for each in promises if each.undertaking.title == DRAWINGS)
    with days.on(first, 11):
        _says_it_is_done(northmoor, promise, "On Tuesday we walked through both sets of drawings.")
    with days.on(first + 2, 9):
        receiving.undertaking_send_back(
            undertaking=promise.undertaking, reason=MISSING, actor=northmoor.actor(RECEIVERS[DRAWINGS])
        )
    with days.on(again, 15):
        _says_it_is_done(
            northmoor, promise, "Mr Achebe was there this time. Both head teachers have the minutes."
        )


def _says_it_is_done(northmoor: Northmoor, promise: Promise, words: str) -> None:
    undertakings.undertaking_report(
        undertaking=promise.undertaking,
        outcome=Outcome.DONE,
        words=words,
        actor=northmoor.actor(promise.owner),
    )
