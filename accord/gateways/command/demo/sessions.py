"""The talk of the demo that is still to be held: planned, invited to, and with what people raised for it."""

from datetime import time
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import inviting, passing, raising
from accord.mechanisms.talks import services as talks
from accord.partnership import actors
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.questionnaires.models import Round

STEWARD, FACILITATOR = "Anna Rees", "nerys@marlow.example"
PLANNED, HELD = -1, 6


def plan(northmoor: Northmoor, days: Days, round: "Round") -> None:
    """Plan the talk about the latest result, led by the facilitator whom all partners engaged."""
    _raise(northmoor, days)
    with days.on(PLANNED):
        steward = northmoor.actor(STEWARD)
        talk = talks.talk_open(
            result=publishing.result_row_for(steward, round.id),
            held_on=days.day(HELD),
            begins=time(14),
            place="Hill Lane School, the hall",
            call_link="https://call.example/northmoor",
            facilitator=partnership.person_with_address(FACILITATOR),
            actor=steward,
        )
        inviting.talk_invite(talk=talk, actor=steward)


def _raise(northmoor: Northmoor, days: Days) -> None:
    """One point by name, one without that was passed on, and one that waits for the facilitator."""
    with days.on(-8):
        raising.raised_point_make(
            sentence="Our caretakers hear of moved deliveries from the drivers, and from nobody before.",
            named=True,
            actor=northmoor.actor("Joe Farrow"),
        )
    with days.on(-6):
        nameless = raising.raised_point_make(
            sentence="In the site meeting nobody says no to K., and I do not dare to either.",
            named=False,
            actor=northmoor.actor("Edith Tate"),
        )
    with days.on(-5):
        passing.raised_point_pass_on(
            raised=nameless,
            sentence="In some meetings it is hard to say no. How do we make it easier?",
            actor=_facilitator(),
        )
    with days.on(0, 8):
        raising.raised_point_make(
            sentence="The two partners with most people decide before the others are asked.",
            named=False,
            actor=northmoor.actor("Simon Achebe"),
        )


def _facilitator() -> "Actor":
    person = partnership.person_with_address(FACILITATOR)
    found = actors.actor_for(person.id) if person else None
    if found is None:
        message = "Nobody is engaged as facilitator on this day of the story."
        raise LookupError(message)
    return found
