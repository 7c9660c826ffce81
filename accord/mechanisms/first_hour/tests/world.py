"""A partnership at its very beginning: one organisation, whose administrator leads the first hour."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.mechanisms.first_hour import codes, seats, selectors, services
from accord.mechanisms.first_hour.models import Hour, Present
from accord.mechanisms.rounds.ballot import close, door, drafts, submit
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.partnership import actors, naming
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.naming import Nominee
from accord.partnership.rules import Office, Phase, Tier
from tests.standing import again

if TYPE_CHECKING:
    from accord.mechanisms.first_hour.models import Seat
    from accord.partnership.models import Organisation, Partnership, Person
    from tests.cast import Cast

BEHAVIOURS = (
    "We tell each other of problems on the same day.",
    "We keep small promises.",
    "We ask before we decide for others.",
)
COUNCIL, KESTREL, HARBOUR = "Westmere Council", "Rook Build", "Quay Capital"


@dataclass
class Beginning:
    """A partnership that nothing was shared in yet, and the administrator of its first organisation."""

    partnership: "Partnership"
    council: "Organisation"
    person: "Person"

    @property
    def leader(self) -> Actor:
        """Whoever administers, as of today."""
        return self.actor(self.person)

    @property
    def system(self) -> Actor:
        return Actor.system(self.partnership.id)

    @property
    def hour(self) -> "Hour":
        found = selectors.hour_or_none()
        assert found is not None
        return found

    def actor(self, person: "Person") -> Actor:
        found = actors.actor_for(person.id)
        assert found is not None
        return found

    def begin(self, **people: int) -> "Hour":
        """Begin, with so many people of the council, of Rook Build and of Quay Capital in the room."""
        hour = services.hour_begin(actor=self.leader)
        for name, count in zip((COUNCIL, KESTREL, HARBOUR), people.values(), strict=False):
            services.organisation_enter(
                hour=hour, name=name, short_name=name.split()[0], people=count, actor=self.leader
            )
        services.behaviours_write(hour=hour, texts=BEHAVIOURS, actor=self.leader)
        return hour

    def join(self, name: str, count: int) -> "list[Seat]":
        """Let so many phones join for an organisation."""
        organisation = self.organisation(name)
        secrets = [
            seats.seat_take(hour=self.hour, organisation_id=organisation.id) for _phone in range(count)
        ]
        found = [selectors.seat_of(self.hour, secret) for secret in secrets]
        return [seat for seat in found if seat is not None]

    def organisation(self, name: str) -> "Organisation":
        found = partnership.organisation_called(name)
        assert found is not None
        return found

    def answer(self, seat: "Seat", value: int) -> None:
        """Let a phone answer everything with one value, as the answering pages do."""
        link = seats.link_of(self.hour, selectors.seat_again(seat))
        visit = door.visit(link.rstrip("/").rsplit("/", 1)[-1])
        asked = questionnaires.items(visit.open_invitation.round)
        drafts.draft_save(visit, given={item.key: value for item in asked})
        submit.answers_submit(visit)

    def close(self, *, minutes: int = 11) -> None:
        """Let the clock close it."""
        round = self.hour.round
        assert round is not None
        with clock.at(clock.now() + timedelta(minutes=minutes)):
            close.round_close(round.id, actor=self.system)

    def signs(self, name: str, given: str) -> "Person":
        """Name somebody who signs for an organisation in the room, and let the person confirm."""
        present = next(each for each in selectors.present(self.hour) if each.organisation.name == name)
        nominee = Nominee(given_name=given, family_name="Signs", email=f"{given.lower()}@sign.example")
        mandate = services.signatory_ask(present=present, nominee=nominee, actor=self.leader)
        person: Person = mandate.person
        naming.mandate_confirm(mandate=mandate, actor=self.actor(person))
        return person


def beginning() -> Beginning:
    """Return a partnership at its beginning; wants no scope."""
    return again("first hour", _begun)


def _begun() -> Beginning:
    with transaction.atomic():
        today = clock.now().date()
        founded = partnerships.partnership_found(
            name="Westmere Partnership", phase=Phase.PROCUREMENT, phase_since=today
        )
        system = Actor.system(founded.id)
        with scope.partnership(founded.id):
            council = partnerships.organisation_join(
                name=COUNCIL, short_name="Council", letter="C", signs=True, position=0, actor=system
            )
            person = partnerships.person_join(
                given_name="Ida",
                family_name="Moss",
                email="ida@council.example",
                staff_number="",
                employer=council,
                actor=system,
            )
            partnerships.assignment_give(
                person=person,
                organisation=council,
                team=None,
                tier=Tier.EVERYONE,
                role="",
                manager=None,
                since=today,
                main=True,
                actor=system,
            )
            partnerships.office_give(
                person=person, office=Office.ADMINISTRATOR, since=today, organisation=council, actor=system
            )
    return Beginning(founded, council, person)


def asked(
    begun: Beginning, *, council: int = 6, kestrel: int = 6, harbour: int = 2
) -> "dict[str, list[Seat]]":
    """Begin, let everybody join, and ask for ten minutes."""
    begun.begin(council=council, kestrel=kestrel, harbour=harbour)
    counts = {COUNCIL: council, KESTREL: kestrel, HARBOUR: harbour}
    joined = {name: begun.join(name, count) for name, count in counts.items()}
    services.room_ask(hour=begun.hour, minutes=10, actor=begun.leader)
    return joined


def closed(begun: Beginning, **people: int) -> None:
    """The room was asked, everybody has answered, and the clock has closed it."""
    for number, phones in enumerate(asked(begun, **people).values()):
        for place, seat in enumerate(phones):
            begun.answer(seat, 2 + (number + place) % 3)
    begun.close()


def things(cast: "Cast") -> "dict[str, Hour | Present]":
    """Return an hour in a partnership that has begun long ago, for whoever tries every door; wants scope.

    A row, since no service begins one there.
    """
    hour = Hour.objects.create(
        partnership=cast.partnership, begun_by=cast.administrator, code_hash=codes.hash_of("on no wall")
    )
    people = Present.objects.create(
        partnership=cast.partnership, hour=hour, organisation=cast.council, people=6
    )
    return {"hour": hour, "present": people}
