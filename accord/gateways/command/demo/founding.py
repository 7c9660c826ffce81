"""How the demo partnership begins: organisations, teams, people, and who may sign."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.gateways.command.demo.people import ORGANISATIONS, TEAMS, people
from accord.partnership import actors, services
from accord.partnership.rules import Office, Phase

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Partnership, Person, Team

NAME = "Northmoor Learning Partnership"
OFFICER = "Lena Okafor"
PROGRAMME = "Schools Programme Office"


@dataclass(frozen=True, slots=True)
class Northmoor:
    """The demo partnership once founded, with its people by name."""

    partnership: "Partnership"
    organisations: "dict[str, Organisation]"
    people: "dict[str, Person]"
    teams: "dict[str, Team]"

    @property
    def system(self) -> Actor:
        return Actor.system(self.partnership.id)

    def actor(self, name: str) -> Actor:
        """Return who a person is at the moment on the clock."""
        found = actors.actor_for(self.people[name].id)
        if found is None:
            message = f"{name} has no place on this day of the story."
            raise LookupError(message)
        return found


def found(day: date) -> Northmoor:
    """Found the demo partnership on a day; the clock stands on that day."""
    partnership = services.partnership_found(
        name=NAME, phase=Phase.PROCUREMENT, phase_since=day, brand_colour="#1d5f55"
    )
    system = Actor.system(partnership.id)
    with scope.partnership(partnership.id):
        organisations = _organisations(system)
        teams = _teams(system, organisations)
        persons = _people(system, organisations, teams, day)
        _twice(system, persons["Keeley Mbeki"])
        persons[OFFICER] = _officer(system, place=len(organisations))
        _offices(system, organisations, persons, day)
    return Northmoor(partnership, organisations, persons, teams)


def _organisations(system: Actor) -> "dict[str, Organisation]":
    return {
        plan.key: services.organisation_join(
            name=plan.name,
            short_name=plan.short_name,
            letter=plan.letter,
            signs=plan.signs,
            position=position,
            actor=system,
        )
        for position, plan in enumerate(ORGANISATIONS)
    }


def _teams(system: Actor, organisations: "dict[str, Organisation]") -> "dict[str, Team]":
    made: dict[str, Team] = {}
    for plan in TEAMS:
        made[plan.name] = services.team_add(
            name=plan.name,
            organisation=organisations[plan.organisation] if plan.organisation else None,
            parent=made[plan.parent] if plan.parent else None,
            actor=system,
        )
    return made


def _people(
    system: Actor, organisations: "dict[str, Organisation]", teams: "dict[str, Team]", day: date
) -> "dict[str, Person]":
    made: dict[str, Person] = {}
    for number, plan in enumerate(people(), 1):
        made[plan.name] = person = services.person_join(
            given_name=plan.given_name,
            family_name=plan.family_name,
            email=plan.email,
            staff_number=f"{plan.organisation[:2].upper()}{1000 + number}",
            employer=organisations[plan.organisation],
            actor=system,
        )
        places = [(plan.team, plan.role, True)] + ([(plan.also, "", False)] if plan.also else [])
        for team, role, main in places:
            services.assignment_give(
                person=person,
                organisation=person.employer,
                team=teams[team],
                tier=plan.tier,
                role=role,
                manager=made[plan.manager] if plan.manager else None,
                since=day,
                main=main,
                actor=system,
            )
    return made


def _twice(system: Actor, person: "Person") -> None:
    """Put somebody on record twice, as two lists did: the administrator is to find it."""
    services.person_join(
        given_name=person.given_name,
        family_name=person.family_name,
        email=f"k.{person.family_name.lower()}@council.example",
        staff_number="",
        employer=person.employer,
        actor=system,
    )


def _officer(system: Actor, *, place: int) -> "Person":
    """Add somebody of the programme, who works for none of the partners and has no place."""
    office = services.organisation_join(
        name=PROGRAMME, short_name="Programme", letter="P", signs=False, position=place, actor=system
    )
    given_name, family_name = OFFICER.split()
    return services.person_join(
        given_name=given_name,
        family_name=family_name,
        email="lena.okafor@programme.example",
        staff_number="",
        employer=office,
        actor=system,
    )


def _offices(
    system: Actor, organisations: "dict[str, Organisation]", people: "dict[str, Person]", day: date
) -> None:
    for name, organisation, deputy in (
        ("Ruth Aske", "council", False),
        ("Owen Hart", "council", True),
        ("Kay Lowell", "kestrel", False),
        ("Tomasz Wilk", "kestrel", True),
        ("Ilse Brandt", "harbour", False),
        ("Emre Shaw", "harbour", True),
    ):
        services.mandate_give(
            person=people[name],
            organisation=organisations[organisation],
            since=day,
            deputy=deputy,
            actor=system,
        )
    for name, office in (
        ("Anna Rees", Office.STEWARD),
        ("Idris Bell", Office.ADMINISTRATOR),
        ("Ruth Aske", Office.BOARD_MEMBER),
        ("Kay Lowell", Office.BOARD_MEMBER),
        ("Ilse Brandt", Office.BOARD_MEMBER),
        ("Helen Price", Office.TRUSTED_PERSON),
        (OFFICER, Office.PROGRAMME_OFFICER),
    ):
        own = people[name].employer if office == Office.BOARD_MEMBER else None
        services.office_give(person=people[name], office=office, organisation=own, since=day, actor=system)
