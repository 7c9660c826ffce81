"""A partnership that began this very hour, in a room: eleven phones have answered, and two are to sign."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.mechanisms.first_hour import seats, selectors, services
from accord.mechanisms.rounds.ballot import close, door, drafts, submit
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.partnership import actors, naming
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.naming import Nominee
from accord.partnership.rules import Office, Phase, Tier

if TYPE_CHECKING:
    from accord.mechanisms.first_hour.models import Hour, Seat
    from accord.partnership.models import Partnership, Person

NAME = "Westmere Partnership"
COUNCIL = "Westmere Council"
ROOM = ((COUNCIL, "Westmere", 6), ("Rook Build", "Rook", 5), ("Quay Capital", "Quay", 2))
"""Who was there: each organisation, its short name, and how many of its people."""
SIGNS = {COUNCIL: ("Owen", "Tate"), "Rook Build": ("Kay", "Birch")}
BEHAVIOURS = (
    "We tell each other of problems on the day we see them.",
    "We say who decides, before we talk about it.",
    "We keep small promises.",
)
LEANINGS = ((3, 2, 4), (2, 3, 3), (4, 3, 4))
"""What the people of each organisation answer, in turn."""
BEGAN, ASKED, CLOSED = timedelta(minutes=55), timedelta(minutes=30), timedelta(minutes=15)
"""So long ago."""
MINUTES = 10


def start() -> None:
    """Tell the first hour of another partnership, up to its result; wants no scope and no transaction."""
    now = clock.now()
    with clock.at(now - BEGAN):
        founded = _founded()
    with scope.partnership(founded.id):
        with clock.at(now - ASKED):
            joined = _gathered(_leader())
            asked = services.room_ask(hour=_hour(), minutes=MINUTES, actor=_leader())
            _answer(joined)
        with clock.at(now - CLOSED):
            close.round_close(asked.id, actor=Actor.system(founded.id))


def _founded() -> "Partnership":
    with transaction.atomic():
        today = clock.now().date()
        founded = partnerships.partnership_found(name=NAME, phase=Phase.PROCUREMENT, phase_since=today)
        system = Actor.system(founded.id)
        with scope.partnership(founded.id):
            council = partnerships.organisation_join(
                name=COUNCIL, short_name="Westmere", letter="W", signs=True, position=0, actor=system
            )
            ida = partnerships.person_join(
                given_name="Ida",
                family_name="Moss",
                email="moss@westmere.example",
                staff_number="",
                employer=council,
                actor=system,
            )
            partnerships.assignment_give(
                person=ida,
                organisation=council,
                team=None,
                tier=Tier.MANAGER,
                role="Programme manager",
                manager=None,
                since=today,
                main=True,
                actor=system,
            )
            partnerships.office_give(
                person=ida, office=Office.ADMINISTRATOR, since=today, organisation=council, actor=system
            )
        return founded


def _gathered(leader: Actor) -> "list[list[Seat]]":
    """Let those in the room join with their phones, and two of them take it on to sign."""
    hour = services.hour_begin(actor=leader)
    for name, short_name, people in ROOM:
        services.organisation_enter(hour=hour, name=name, short_name=short_name, people=people, actor=leader)
    services.behaviours_write(hour=hour, texts=BEHAVIOURS, actor=leader)
    joined = []
    for present in selectors.present(hour):
        secrets = [
            seats.seat_take(hour=hour, organisation_id=present.organisation_id)
            for _phone in range(present.people)
        ]
        found = [selectors.seat_of(hour, secret) for secret in secrets]
        joined.append([seat for seat in found if seat is not None])
        if present.organisation.name in SIGNS:
            given, family = SIGNS[present.organisation.name]
            nominee = Nominee(given_name=given, family_name=family, email=f"{family.lower()}@sign.example")
            mandate = services.signatory_ask(present=present, nominee=nominee, actor=leader)
            naming.mandate_confirm(mandate=mandate, actor=_actor(mandate.person))
    return joined


def _answer(joined: "list[list[Seat]]") -> None:
    for phones, leaning in zip(joined, LEANINGS, strict=True):
        for place, seat in enumerate(phones):
            link = seats.link_of(_hour(), selectors.seat_again(seat))
            visit = door.visit(link.rstrip("/").rsplit("/", 1)[-1])
            items = questionnaires.items(visit.open_invitation.round)
            given = {item.key: leaning[(place + number) % 3] for number, item in enumerate(items)}
            drafts.draft_save(visit, given=given)
            submit.answers_submit(door.again(visit))


def _leader() -> Actor:
    (ida,) = partnership.holders(Office.ADMINISTRATOR)
    return _actor(ida)


def _actor(person: "Person") -> Actor:
    found = actors.actor_for(person.id)
    if found is None:
        message = f"{person} has no place."
        raise LookupError(message)
    return found


def _hour() -> "Hour":
    found = selectors.hour_or_none()
    if found is None:
        message = "The first hour is gone."
        raise LookupError(message)
    return found
