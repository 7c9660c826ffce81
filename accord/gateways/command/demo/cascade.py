"""The charter goes down the teams of the demo, twice: a partner is behind, one joins, others draw codes."""

from datetime import timedelta
from typing import TYPE_CHECKING

from accord.foundations.outbox.services import letters_send
from accord.gateways.command.demo.briefings import AWAY, FIRST, SECOND, Told
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.cascade import (
    acknowledging,
    codes,
    progress,
    reminding,
    roster,
    selectors,
    services,
    tokens,
)
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.standards import selectors as standards
from accord.steps.values import cascading

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient

STEWARD, ADMINISTRATOR = "Anna Rees", "Idris Bell"
DAYS_EACH = 14
WEEKLY = 7
MISSES, CATCHES_UP_AFTER = 6, 9
"""Every sixth of a team misses its briefing, and is told some days later."""
USED_CODES = 3


def first(northmoor: Northmoor, days: Days, *, started: int) -> None:
    """Send the first version down the teams; the next one supersedes it."""
    cascade = _start(northmoor, days, started)
    for told in FIRST:
        _brief(northmoor, days, cascade, told)
    _acknowledge(days, cascade, until=started + 90, leaves_out=11)


def second(northmoor: Northmoor, days: Days, *, started: int, joined: int) -> None:
    """Send the version in force down the teams; today one team of Kestrel still waits."""
    cascade = _start(northmoor, days, started)
    with days.on(started + 3):
        away = _briefing(cascade, AWAY)
        services.briefing_hand_over(
            briefing=away,
            leader=northmoor.people[STEWARD],
            reason="Simon Achebe is on leave until the end of term",
            actor=northmoor.actor(STEWARD),
        )
    for told in SECOND:
        _brief(northmoor, days, cascade, told)
    _join(northmoor, days, joined)
    _draw_codes(northmoor, days, cascade)
    _acknowledge(days, cascade, until=-1, leaves_out=7)
    for day in range(started, 0, WEEKLY):
        with days.on(day, 6):
            reminding.remind(cascade.id)
            letters_send()


def _start(northmoor: Northmoor, days: Days, day: int) -> "Cascade":
    charter = standards.charter_in_force()
    if charter is None:
        message = "No charter is in force on this day of the story."
        raise LookupError(message)
    with days.on(day):
        return cascading.charter_cascade(charter=charter, days_each=DAYS_EACH, actor=northmoor.actor(STEWARD))


def _brief(northmoor: Northmoor, days: Days, cascade: "Cascade", told: Told) -> None:
    """Brief a team; some miss it and are told later; then it writes, and the level above answers."""
    with days.on(told.day, 9):
        briefing = _briefing(cascade, told.team)
        actor = northmoor.actor(_leader(briefing))
        there = [each.person_id for each in selectors.recipients_in(briefing)]
        services.briefing_give(
            briefing=briefing,
            given_on=days.day(told.day),
            present=[person for place, person in enumerate(there, 1) if place % MISSES],
            asked=told.asked,
            actor=actor,
        )
    missed = [person for place, person in enumerate(there, 1) if not place % MISSES]
    later = told.day + CATCHES_UP_AFTER
    if missed and later < 0:
        with days.on(later):
            services.briefing_catch_up(
                briefing=briefing, given_on=days.day(later), present=missed, actor=actor
            )
    if told.wrote:
        with days.on(told.day + 1):
            services.briefing_state(briefing=briefing, statement=told.wrote, actor=actor)
    if told.answer:
        with days.on(told.day + 3):
            above = _leader(briefing.above) if briefing.above else STEWARD
            services.briefing_answer(briefing=briefing, answer=told.answer, actor=northmoor.actor(above))


def _acknowledge(days: Days, cascade: "Cascade", *, until: int, leaves_out: int) -> None:
    """Let most of those who were briefed follow their link in the days after it."""
    told = [each for each in selectors.everybody_in(cascade) if each.briefed_on and each.email]
    for place, recipient in enumerate(told, 1):
        if place % leaves_out == 0 or recipient.briefed_on is None:
            continue
        after = recipient.briefed_on + timedelta(days=1 + place * 5 % 13)
        number = (after - days.day(0)).days
        if number <= until:
            with days.on(number, 12):
                _follow_link(recipient)


def _follow_link(recipient: "Recipient") -> None:
    acknowledging.acknowledge_by_link(visit=acknowledging.visit(tokens.token_for(recipient.id)))


def _join(northmoor: Northmoor, days: Days, day: int) -> None:
    """Somebody joins a team that has been briefed; the cascade takes note by itself."""
    with days.on(day):
        administrator = northmoor.actor(ADMINISTRATOR)
        person = people.person_join(
            given_name="Amir",
            family_name="Dutta",
            email="amir.dutta@council.example",
            staff_number="CO1901",
            employer=northmoor.organisations["council"],
            actor=administrator,
        )
        people.assignment_give(
            person=person,
            organisation=person.employer,
            team=northmoor.teams["Education capital"],
            tier=Tier.EVERYONE,
            role="Project officer",
            manager=northmoor.people["Peter Lund"],
            since=days.day(day),
            main=True,
            actor=administrator,
        )
        for cascade in selectors.open_cascades():
            roster.follow(cascade.id)


def _draw_codes(northmoor: Northmoor, days: Days, cascade: "Cascade") -> None:
    """Marta lets the caretakers draw codes from her hat; some have typed theirs in."""
    with days.on(-19):
        hat = codes.codes_make(
            briefing=_briefing(cascade, "Tern caretaking"), actor=northmoor.actor("Marta Silva")
        )
    for number, drawn in enumerate(hat.unused[:USED_CODES]):
        with days.on(-18 + 2 * number, 13):
            acknowledging.acknowledge_by_link(visit=acknowledging.visit(drawn.code))


def _briefing(cascade: "Cascade", team: str) -> "Briefing":
    whole = progress.whole_of(cascade)
    return next(found.briefing for found in whole.branches if str(found.briefing) == team)


def _leader(briefing: "Briefing") -> str:
    return briefing.leader.name if briefing.leader else STEWARD
