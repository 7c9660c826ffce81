"""Making two records one (decision 0068)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_readdress
from accord.partnership import people
from accord.partnership.keeping import managers
from accord.partnership.keeping import selectors as keeping
from accord.partnership.merging import pointing
from accord.partnership.models import Assignment, Namesakes, Person

kinds.kind(
    "partnership.people_merged",
    _("{actor} made two records of {about} one: what pointed at {gone} points at {kept}."),
)
kinds.kind("partnership.namesakes", _("{actor} recorded that two people are called {about}."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is taken over from the record that goes; the rest is as in the one that stays."""

    name: bool = False
    email: bool = False
    staff_number: bool = False
    place: bool = False


@transaction.atomic
def people_merge(*, kept: Person, gone: Person, taken: Taken, actor: Actor) -> Person:
    """Make two records of one person one: all that pointed at `gone` points at `kept`, and `gone` is no more.

    Who signs or holds an office is the one that stays, with the own address. Raises Denied; Refused where
    both do, for people of two organisations, and where one of them was merged meanwhile.
    """
    access.require(actor, "partnership.keep_people", kept)
    access.require(actor, "partnership.keep_people", gone)
    people.roster_lock(actor)
    stays, goes = _fresh(kept), _fresh(gone)
    _check(stays, goes, taken)
    particulars, goes_id = _particulars(stays, goes, taken), goes.id
    stays.former_ids = [*stays.former_ids, str(goes_id), *goes.former_ids]
    main = _leave_one_main_place(stays, goes, taken)
    pointing.repoint(gone=goes.id, kept=stays.id)
    _leave_each_place_once(stays, main)
    if main is not None and main.manager is not None and main.manager not in {stays, goes}:
        managers.check_circle(stays, main.manager)
    addresses = {stays.email, goes.email}
    goes.delete()  # first: its address is free then
    for name, value in particulars.items():
        setattr(stays, name, value)
    stays.save(update_fields=["former_ids", *particulars])
    for was in addresses:
        letters_readdress(was=was, now=stays.email)
    audit.record("partnership.people_merged", actor=actor, about=stays, gone=goes_id, kept=stays.id)
    return stays


@transaction.atomic
def namesakes_record(*, first: Person, second: Person, actor: Actor) -> None:
    """Record that two who look alike are two people, so that nobody asks again."""
    access.require(actor, "partnership.keep_people", first)
    access.require(actor, "partnership.keep_people", second)
    low, high = sorted((first, second), key=lambda person: person.id)
    _row, is_new = Namesakes.objects.get_or_create(
        partnership_id=actor.partnership_id, first=low, second=high
    )
    if is_new:
        audit.record("partnership.namesakes", actor=actor, about=first, other=second.id)


def _fresh(person: Person) -> Person:
    found: Person | None = Person.objects.select_related("employer").filter(id=person.id).first()
    if found is None:
        raise Refused(_("One of the two records is no more: somebody was faster."))
    return found


def _check(stays: Person, goes: Person, taken: Taken) -> None:
    if stays.id == goes.id:
        raise Refused(_("Choose two records."))
    if stays.employer_id != goes.employer_id:
        raise Refused(_("They are with two organisations, so they stay two records."))
    if keeping.held_by(goes):
        raise Refused(_("Who signs or holds an office stays on record: keep that one."), field="stays")
    if taken.email and goes.email.lower() != stays.email.lower() and keeping.held_by(stays):
        raise Refused(_("Who signs or holds an office keeps the address that signs in."), field="email")


def _particulars(stays: Person, goes: Person, taken: Taken) -> dict[str, str]:
    """What is kept: as chosen, and nothing empty where the other record says something."""
    named = goes if taken.name else stays
    return {
        "given_name": named.given_name,
        "family_name": named.family_name,
        "email": _either(stays.email, _address_of(goes, stays), second=taken.email),
        "staff_number": _either(stays.staff_number, goes.staff_number, second=taken.staff_number),
    }


def _address_of(goes: Person, stays: Person) -> str:
    """The address that may be taken over: nobody who signs or holds an office gets another one so."""
    return "" if keeping.held_by(stays) else goes.email


def _either(ours: str, theirs: str, *, second: bool) -> str:
    return (theirs or ours) if second else (ours or theirs)


def _leave_one_main_place(stays: Person, goes: Person, taken: Taken) -> Assignment | None:
    """Leave one of the main places that go on the main one, as chosen; return it."""
    ours, theirs = keeping.main_place(stays), keeping.main_place(goes)
    chosen = (theirs or ours) if taken.place else (ours or theirs)
    for place in (*keeping.places_of(stays), *keeping.places_of(goes)):
        if place.main and place != chosen:
            place.main = False
            place.save(update_fields=["main"])
    return chosen


def _leave_each_place_once(person: Person, main: Assignment | None) -> None:
    """Of places in one organisation and team, leave the first, and the main one before any other."""
    known: set[tuple[object, ...]] = set()
    for place in sorted(keeping.places_of(person), key=lambda each: each != main):
        what = (place.organisation_id, place.team_id)
        if what in known:
            place.delete()
        known.add(what)
