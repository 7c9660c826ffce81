"""The standing cast: three partner organisations and one outside, built through services.

Northmoor Council (council), Kestrel Build (kestrel) and Harbour Capital (harbour) make the partnership;
`stranger` belongs to another one. Each organisation has a signatory; the council's Anna Rees is the steward.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accord.foundations import scope
from accord.foundations.access import Actor, Area
from accord.partnership import actors, selectors, services
from accord.partnership.models import Organisation, Partnership, Person, Team
from accord.partnership.rules import Office, Phase, Tier

SINCE = date(2025, 3, 3)
COUNCIL, KESTREL, HARBOUR = "Northmoor Council", "Kestrel Build", "Harbour Capital"
WYE = "Wye Facilitation"


@dataclass
class Cast:
    """A partnership with its people; names of persons are attributes."""

    partnership: Partnership
    council: Organisation
    kestrel: Organisation
    harbour: Organisation
    people: dict[str, Person]
    other_partnership: Partnership
    stranger: Person

    def __getattr__(self, name: str) -> Person:
        try:
            found: Person = self.__dict__["people"][name]
        except KeyError as error:
            raise AttributeError(name) from error
        return found

    def actor(self, name: str) -> Actor:
        """Return who a member of the cast is today."""
        person = self.stranger if name == "stranger" else self.people[name]
        with scope.partnership(person.partnership_id):
            found = actors.actor_for(person.id)
        assert found is not None, f"{name} has no place today"
        return found

    @cached_property
    def system(self) -> Actor:
        return Actor.system(self.partnership.id)

    @contextmanager
    def in_scope(self) -> Iterator[None]:
        """Look from within the partnership."""
        with scope.partnership(self.partnership.id):
            yield

    def add_facilitator(self, *, until: date, areas: Collection[Area] = tuple(Area)) -> Person:
        """Engage somebody from outside, who has an office and no place, up to a day."""
        person = self.add_outsider("facilitator")
        self.appoint("facilitator", Office.FACILITATOR, until=until, areas=areas)
        return person

    def add_outsider(self, name: str) -> Person:
        """Add somebody who works for none of those that work together, and has no place."""
        with self.in_scope():
            outside = next((found for found in selectors.organisations() if found.name == WYE), None)
            outside = outside or _join(self.system, WYE, "Wye", "W", 9, signs=False)
            self.people[name] = services.person_join(
                given_name=name.replace("_", "-").capitalize(),
                family_name="Wye",
                email=f"{name.replace('_', '-')}@wye.example",
                staff_number="",
                employer=outside,
                actor=self.system,
            )
        return self.people[name]

    def add_colleague(
        self,
        name: str,
        organisation: Organisation,
        *,
        tier: Tier = Tier.EVERYONE,
        manager: Person | None = None,
    ) -> Person:
        """Add somebody with a place in an organisation, under a name of the cast."""
        full_name = f"{name.replace('_', '-').capitalize()} {organisation.short_name}"
        with self.in_scope():
            self.people[name] = _person(self.system, organisation, full_name, tier, manager=manager)
        return self.people[name]

    def appoint(
        self, name: str, office: Office, *, until: date | None = None, areas: Collection[Area] = ()
    ) -> None:
        """Give a member of the cast an office."""
        with self.in_scope():
            services.office_give(
                person=self.people[name],
                office=office,
                since=SINCE,
                until=until,
                areas=areas,
                actor=self.system,
            )

    def name_signatory(self, name: str, organisation: Organisation, *, deputy: bool = False) -> None:
        """Let a member of the cast sign for one more organisation."""
        with self.in_scope():
            services.mandate_give(
                person=self.people[name],
                organisation=organisation,
                since=SINCE,
                deputy=deputy,
                actor=self.system,
            )

    def add_team(
        self, name: str, organisation: Organisation, count: int, *, parent: Team | None = None
    ) -> Team:
        """Add a team to an organisation, with so many plain members of staff whose main place is in it."""
        with self.in_scope():
            team = services.team_add(name=name, organisation=organisation, parent=parent, actor=self.system)
            for number in range(count):
                full_name = f"{name.replace(' ', '-')}{number} {organisation.short_name}"
                _person(self.system, organisation, full_name, team=team)
        return team

    def add_staff(self, organisation: Organisation, count: int, *, start: int = 0) -> list[Person]:
        """Add plain members of staff to an organisation."""
        with self.in_scope():
            return [
                _person(self.system, organisation, f"Staff{number} {organisation.short_name}")
                for number in range(start, start + count)
            ]


def build_cast() -> Cast:
    """Build the cast in an empty database."""
    partnership = _found("Northmoor Learning Partnership")
    system = Actor.system(partnership.id)
    with scope.partnership(partnership.id):
        council = _join(system, COUNCIL, "Council", "C", 0)
        kestrel = _join(system, KESTREL, "Kestrel", "K", 1)
        harbour = _join(system, HARBOUR, "Harbour", "H", 2)
        people = {
            "steward": _person(system, council, "Anna Rees", Tier.SENIOR_MANAGER),
            "administrator": _person(system, council, "Idris Bell"),
            "director": _person(system, council, "Ruth Aske", Tier.DIRECTOR),
            "manager": _person(system, council, "Sam Poole", Tier.MANAGER),
            "member": _person(system, council, "Mia Marsh"),
            "council_signatory": _person(system, council, "Owen Hart", Tier.DIRECTOR),
            "kestrel_signatory": _person(system, kestrel, "Kay Lowell", Tier.DIRECTOR),
            "kestrel_member": _person(system, kestrel, "Ben Ives"),
            "harbour_signatory": _person(system, harbour, "Ilse Brandt", Tier.DIRECTOR),
        }
        for organisation in (council, kestrel, harbour):
            signatory = people[f"{organisation.short_name.lower()}_signatory"]
            services.mandate_give(person=signatory, organisation=organisation, since=SINCE, actor=system)
        for name, office in (("steward", Office.STEWARD), ("administrator", Office.ADMINISTRATOR)):
            services.office_give(person=people[name], office=office, since=SINCE, actor=system)
    return Cast(partnership, council, kestrel, harbour, people, *_elsewhere())


def _elsewhere() -> tuple[Partnership, Person]:
    partnership = _found("Another Partnership")
    system = Actor.system(partnership.id)
    with scope.partnership(partnership.id):
        organisation = _join(system, "Elsewhere Council", "Elsewhere", "E", 0)
        person = _person(system, organisation, "Sid Stranger")
        for office in (Office.STEWARD, Office.ADMINISTRATOR):
            services.office_give(person=person, office=office, since=SINCE, actor=system)
    return partnership, person


def _found(name: str) -> Partnership:
    return services.partnership_found(name=name, phase=Phase.OPERATIONAL, phase_since=SINCE)


def _join(
    system: Actor, name: str, short_name: str, letter: str, position: int, *, signs: bool = True
) -> Organisation:
    return services.organisation_join(
        name=name, short_name=short_name, letter=letter, signs=signs, position=position, actor=system
    )


def _person(
    system: Actor,
    organisation: Organisation,
    name: str,
    tier: Tier = Tier.EVERYONE,
    *,
    team: Team | None = None,
    manager: Person | None = None,
) -> Person:
    given_name, family_name = name.split(" ", 1)
    person = services.person_join(
        given_name=given_name,
        family_name=family_name,
        email=f"{given_name}.{family_name}@{organisation.short_name}.example".lower().replace(" ", "-"),
        staff_number="",
        employer=organisation,
        actor=system,
    )
    services.assignment_give(
        person=person,
        organisation=organisation,
        team=team,
        tier=tier,
        role="",
        manager=manager,
        since=SINCE,
        main=True,
        actor=system,
    )
    return person
