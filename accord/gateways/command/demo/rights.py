"""Data rights in the demo: who is responsible, somebody who says what is wrong, somebody who has left."""

from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.privacy import services as privacy
from accord.privacy.arrangement import services as arrangement
from accord.privacy.rules import About

STEWARD, ADMINISTRATOR = "Anna Rees", "Idris Bell"


def arrange(northmoor: Northmoor, days: Days, *, proposed: int) -> None:
    """Bring into force who is responsible, from the shipped text, before anybody is asked anything."""
    with days.on(proposed):
        steward = northmoor.actor(STEWARD)
        drafted = arrangement.arrangement_draft(actor=steward)
        proposal = arrangement.arrangement_propose(arrangement=drafted, actor=steward)
    signing.all_agree(northmoor, days, proposal, from_day=proposed + 2)


def come_and_go(northmoor: Northmoor, days: Days, *, came: int, left: int) -> None:
    """Somebody worked here for some weeks between two rounds."""
    with days.on(came):
        administrator = northmoor.actor(ADMINISTRATOR)
        person = people.person_join(
            given_name="Lena",
            family_name="Orr",
            email="lena.orr@council.example",
            staff_number="CO1900",
            employer=northmoor.organisations["council"],
            actor=administrator,
        )
        people.assignment_give(
            person=person,
            organisation=person.employer,
            team=None,
            tier=Tier.EVERYONE,
            role="Planning assistant, temporary",
            manager=northmoor.people[STEWARD],
            since=days.day(came),
            main=True,
            actor=administrator,
        )
    with days.on(left):
        people.person_leave(person=person, last_day=days.day(left), actor=northmoor.actor(ADMINISTRATOR))


def ask(northmoor: Northmoor, days: Days, *, day: int) -> None:
    """Somebody says what is wrong."""
    with days.on(day):
        privacy.correction_ask(
            about=About.STAFF_NUMBER, should_be="TE1999", actor=northmoor.actor("Joe Farrow")
        )
