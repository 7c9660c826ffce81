"""The plans of the demo: who took what on, what was seen at each check, and what ended.

Of what somebody works on, keeping to a day moved once a store of drawings was shared, and telling each other
early did not, whatever was tried. One line was given up and opened anew, and nobody has taken it on yet.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from accord.gateways.command.demo import commitments
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.planned import (
    GIVEN_UP,
    GROUPS,
    OWN,
    TAKEN,
    Looked,
    Taken,
    Theirs,
)
from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.rules import Outcome, Whose
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line
    from accord.standards.models import Behaviour

STEWARD = "Anna Rees"


def go_on(northmoor: Northmoor, days: Days, *, since: int, before: int) -> None:
    """Let happen what falls into a stretch of days, in the order of the days: in plans, and of leaders."""
    told = (*_acts(northmoor, days), *commitments.acts(northmoor, days))
    acts = [act for act in told if since <= act[0] < before]
    for day, act in sorted(acts, key=lambda each: each[0]):
        with days.on(day, 11):
            act()


def _acts(northmoor: Northmoor, days: Days) -> Iterator[commitments.Act]:
    """Everything that happens to plans, each with its day."""
    for taken in TAKEN:
        yield taken.day, partial(_give, northmoor, days, taken)
        for looked in taken.looked:
            yield looked.day, partial(_look, northmoor, days, taken, looked)
    yield GIVEN_UP.day, partial(_give_up, northmoor)
    yield GIVEN_UP.opened_anew, partial(_open_anew, northmoor)
    for theirs in GROUPS:
        yield theirs.day, partial(_theirs, northmoor, days, theirs)
    for name in OWN.names:
        yield OWN.day, partial(_own, northmoor, days, name)


def _give(northmoor: Northmoor, days: Days, taken: Taken) -> None:
    steward, line = northmoor.actor(STEWARD), _line_on(taken.behaviour)
    if taken.now:
        line = services.line_write(line=line, now=taken.now, wanted=line.wanted, actor=steward)
    services.line_give(
        line=line,
        owner=northmoor.people[taken.owner],
        due=days.day(taken.due),
        next_check=days.day(taken.next_check),
        actor=steward,
    )


def _look(northmoor: Northmoor, days: Days, taken: Taken, looked: Looked) -> None:
    line, owner = _line_on(taken.behaviour), northmoor.actor(taken.owner)
    day = days.day(looked.next_check)
    if looked.was_moved:
        services.check_move(line=line, reason=looked.words, next_check=day, actor=owner)
    else:
        services.check_note(line=line, seen=looked.words, next_check=day, actor=owner)


def _give_up(northmoor: Northmoor) -> None:
    services.line_report(
        line=_line_on(GIVEN_UP.behaviour),
        outcome=Outcome.GIVEN_UP,
        words=GIVEN_UP.reason,
        actor=northmoor.actor(GIVEN_UP.owner),
    )


def _open_anew(northmoor: Northmoor) -> None:
    behaviour = _behaviour(GIVEN_UP.behaviour)
    services.line_open(
        plan=selectors.plan_of_partnership(),
        behaviour=behaviour,
        now=GIVEN_UP.now,
        wanted=behaviour.standard,
        actor=northmoor.actor(STEWARD),
    )


def _theirs(northmoor: Northmoor, days: Days, theirs: Theirs) -> None:
    writer = northmoor.actor(theirs.writer)
    near = selectors.plans_near(writer)
    line = services.line_open(
        plan=next(plan for plan in near if plan.whose is theirs.whose and plan.name == theirs.holder),
        behaviour=_behaviour(theirs.behaviour),
        now=theirs.now,
        wanted=theirs.wanted,
        actor=writer,
    )
    if theirs.owner:
        services.line_give(
            line=line,
            owner=northmoor.people[theirs.owner],
            due=days.day(theirs.due),
            next_check=days.day(theirs.next_check),
            actor=writer,
        )


def _own(northmoor: Northmoor, days: Days, name: str) -> None:
    actor, person = northmoor.actor(name), northmoor.people[name]
    line = services.line_open(
        plan=selectors.plan_for(actor, Whose.PERSON, person.id),
        behaviour=_behaviour(OWN.behaviour),
        now=OWN.now,
        wanted=OWN.wanted,
        actor=actor,
    )
    services.line_give(
        line=line, owner=person, due=days.day(OWN.due), next_check=days.day(OWN.next_check), actor=actor
    )


def _line_on(place: int) -> "Line":
    """The open line of the partnership on the behaviour at a place of the charter in force, from 1."""
    behaviour = _behaviour(place)
    found = selectors.open_lines_of_the_partnership()
    return next(entry.line for entry in found if entry.line.behaviour_id == behaviour.id)


def _behaviour(place: int) -> "Behaviour":
    charter = standards.charter_in_force()
    if charter is None:
        message = "No charter is in force on this day of the story."
        raise LookupError(message)
    return standards.behaviours(charter)[place - 1]
