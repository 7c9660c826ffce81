"""Reading the partnership: its organisations, teams, people and who may sign."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations import clock, scope
from accord.foundations.errors import Refused
from accord.foundations.once import once
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.words import waiting_in_words
from accord.foundations.quarters import Quarter
from accord.foundations.seldom import seldom
from accord.partnership.models import (
    Appointment,
    Assignment,
    Mandate,
    Organisation,
    Partnership,
    Person,
    Team,
)
from accord.partnership.rules import OWN_OFFICES, Office

HELD_UP = timedelta(hours=1)  # a mail server that is busy, or is started anew, takes letters before that


@once
def partnership() -> Partnership:
    """Return the partnership in scope."""
    return Partnership.objects.get(id=scope.current())


def partnership_or_none() -> Partnership | None:
    """Return the partnership in scope, or None where there is none: in the scope of the site, or outside."""
    try:
        return Partnership.objects.filter(id=scope.current()).first()
    except LookupError:
        return None


def partnerships() -> list[Partnership]:
    """Return every partnership of the site; for commands."""
    return list(Partnership.objects.order_by("founded_at", "id"))


def partnership_ids() -> list[UUID]:
    """Return the id of every partnership of the site; for sweeps and commands."""
    return list(Partnership.objects.order_by("founded_at", "id").values_list("id", flat=True))


def zone_of(partnership_id: UUID) -> ZoneInfo | None:
    """Return the time zone of a partnership, or None where there is no such partnership."""
    found = Partnership.objects.filter(id=partnership_id).first()
    return found.zone if found else None


def today() -> date:
    """Return the day that it now is where the partnership is."""
    return clock.today(partnership().zone)


def quarter_of(day: date) -> Quarter:
    """Return the quarter of the partnership's year in which a day lies."""
    return Quarter.of(day, partnership().year_from)


def letters_held_up() -> str:
    """Return how many letters have waited for an hour or more, and since when; nothing where all is well."""
    waiting = outbox.backlog_here()
    if waiting.since is None or waiting.since > clock.now() - HELD_UP:
        return ""
    return waiting_in_words(waiting, partnership().zone)


def in_force_on(day: date) -> Q:
    """Return the condition that something dated holds on the day."""
    return Q(since__lte=day) & not_ended_on(day)


def not_ended_on(day: date) -> Q:
    """Return the condition that something dated has not ended by the day, whether or not it has begun."""
    return Q(until=None) | Q(until__gte=day)


@once
def organisations() -> list[Organisation]:
    """Return every organisation, in the order in which the partnership shows them."""
    return list(Organisation.objects.order_by("position", "name"))


def organisations_to_ask() -> list[Organisation]:
    """Return the organisations whose people may be asked: those that sign, or have somebody in post."""
    in_post = Assignment.objects.filter(in_force_on(today()), main=True).values("organisation_id")
    found = Organisation.objects.filter(Q(signs=True) | Q(id__in=in_post))
    return list(found.order_by("position", "name"))


def parties() -> Mapping[UUID, str]:
    """Return the partners that agree to what is shared (id to name): those that sign.

    A partner without anybody who could sign today is a party all the same, so that nothing goes round it.
    One that has left is none from the day after its last.
    """
    return {found.id: found.name for found in partners()}


def partners() -> list[Organisation]:
    """Return the organisations that are partners today, in the order of display."""
    going_on = Organisation.objects.filter(not_ended_on(today()), signs=True)
    return list(going_on.order_by("position", "name"))


def parties_to_ask() -> Mapping[UUID, str]:
    """Return the partners before which a text is put; raises Refused until two of them have signatories."""
    asked = parties()
    if len(organisations_with_a_signatory() & asked.keys()) < FEWEST_PARTIES:
        raise Refused(_("Nothing is shared before two partners have signatories."))
    return asked


def organisations_with_a_signatory() -> frozenset[UUID]:
    """Return the partners for which somebody may sign today."""
    return frozenset(_mandates().values_list("organisation_id", flat=True))


@once
def has_a_signatory(organisation_id: UUID) -> bool:
    """Say whether a signatory, and not only a deputy, may sign for an organisation today."""
    return bool(_mandates().filter(organisation_id=organisation_id, deputy=False).exists())


def _mandates() -> "QuerySet[Mandate]":
    """Those that can sign today: in force, and confirmed by the person."""
    found: QuerySet[Mandate] = Mandate.objects.filter(in_force_on(today()), unconfirmed_since=None)
    return found


@dataclass(frozen=True, slots=True)
class InPost:
    """A person in post with the main assignment, which alone says where answers count."""

    person: Person
    assignment: Assignment


def people_in_post(day: date | None = None) -> list[InPost]:
    """Return everybody in post on the day (today where none is given), by family name."""
    main = (
        Assignment.objects.filter(in_force_on(day or today()), main=True)
        .select_related("person", "organisation", "team")
        .order_by("person__family_name", "person__given_name", "person_id")
    )
    return [InPost(found.person, found) for found in main]


def main_places_of(people: Iterable[UUID]) -> dict[UUID, Assignment]:
    """Return the main place that each of these people has today; who has none is not in post."""
    main = Assignment.objects.filter(in_force_on(today()), main=True, person_id__in=set(people))
    return {found.person_id: found for found in main.select_related("organisation").order_by()}


def is_in_post(person_id: UUID) -> bool:
    """Say whether somebody has a main place today."""
    return bool(Assignment.objects.filter(in_force_on(today()), main=True, person_id=person_id).exists())


def assignments_in_post(day: date | None = None) -> "QuerySet[Assignment]":
    """Return every assignment in force on the day, main and other."""
    found: QuerySet[Assignment] = Assignment.objects.filter(in_force_on(day or today())).select_related(
        "person", "organisation", "team", "manager"
    )
    return found


def teams() -> list[Team]:
    """Return every team that there ever was: rounds that asked in one that was closed still name it."""
    return list(Team.objects.select_related("organisation", "parent").order_by("name", "id"))


def standing_teams() -> list[Team]:
    """Return the teams in which people can have a place today."""
    return [team for team in teams() if team.closed_on is None]


@once
def person(person_id: UUID) -> Person:
    """Return one person; raises Person.DoesNotExist."""
    found: Person = Person.objects.select_related("employer", "partnership").get(id=person_id)
    return found


def people_by_id(ids: Sequence[UUID]) -> dict[UUID, Person]:
    """Return a few people by their ids, whether or not they are in post."""
    return {found.id: found for found in Person.objects.filter(id__in=ids).select_related("employer")}


def signatories(organisation_id: UUID) -> list[Mandate]:
    """Return who may sign for a partner today, deputies last."""
    return signatories_of([organisation_id])


def signatories_of(organisations: Iterable[UUID]) -> list[Mandate]:
    """Return who may sign for any of these partners today, deputies last."""
    found = _mandates().filter(organisation_id__in=list(organisations))
    return list(found.select_related("person").order_by("deputy", "person__family_name", "id"))


@once
def mandates_today() -> list[Mandate]:
    """Return every mandate by which somebody may sign for a partner today."""
    return list(_mandates().order_by("organisation_id", "deputy", "id"))


@once
def mandates_of(person_id: UUID) -> list[Mandate]:
    """Return a person's mandates that have not ended: that are to begin, or to be confirmed, too."""
    found = Mandate.objects.filter(not_ended_on(today()), person_id=person_id)
    return seldom(found.select_related("person", "organisation"))


def mandates_held() -> list[Mandate]:
    """Return every mandate that has not ended, to begin or to be confirmed too; by partner, deputies last."""
    found = Mandate.objects.filter(not_ended_on(today())).select_related("person", "organisation")
    return list(found.order_by("organisation__position", "deputy", "person__family_name", "id"))


def mandate_or_none(mandate_id: UUID) -> Mandate | None:
    """Return one mandate that has not ended, or None."""
    return next((found for found in mandates_held() if found.id == mandate_id), None)


def organisation_or_none(organisation_id: UUID) -> Organisation | None:
    """Return one organisation of the partnership in scope, or None."""
    found: Organisation | None = Organisation.objects.filter(id=organisation_id).first()
    return found


def organisation_called(name: str) -> Organisation | None:
    """Return the organisation of this name, or None."""
    found: Organisation | None = Organisation.objects.filter(name__iexact=name).first()
    return found


def holders(office: Office) -> list[Person]:
    """Return who holds an office today."""
    held = Appointment.objects.filter(in_force_on(today()), office=office).select_related("person")
    return [found.person for found in held.order_by("since", "id")]


def holds_for_all(person_id: UUID) -> bool:
    """Say whether somebody holds an office for all partners, today or from a later day on."""
    held = Appointment.objects.filter(not_ended_on(today()), person_id=person_id)
    return bool(held.filter(organisation=None).exists())


def offices_for_all() -> list[Appointment]:
    """Return each office that all partners decide on and can end, as it goes on; a steward is replaced."""
    held = Appointment.objects.filter(not_ended_on(today())).exclude(office=Office.STEWARD)
    own = Q(office__in=OWN_OFFICES, organisation__isnull=False)
    found = held.exclude(own).select_related("person__employer")
    return list(found.order_by("office", "person__family_name", "id"))


@once
def in_care_of(person_id: UUID) -> frozenset[UUID | None]:
    """Return the organisations whose people are in this administrator's care today; None stands for all."""
    held = Appointment.objects.filter(in_force_on(today()), office=Office.ADMINISTRATOR, person_id=person_id)
    return frozenset(held.values_list("organisation_id", flat=True))


def people_from_outside() -> list[Person]:
    """Return who holds an office today and no place, such as a facilitator, with an address to sign in."""
    day = today()
    held = Appointment.objects.filter(in_force_on(day)).values("person_id")
    placed = Assignment.objects.filter(in_force_on(day)).values("person_id")
    found = Person.objects.filter(id__in=held).exclude(id__in=placed).exclude(email="")
    return list(found.select_related("employer"))


def administered_organisations(person_id: UUID) -> list[Organisation]:
    """Return the organisations whose people are in this administrator's care today."""
    ids = in_care_of(person_id)
    return [found for found in organisations() if None in ids or found.id in ids]


def person_with_address(email: str) -> Person | None:
    """Return who signs in with this address in the partnership in scope, or None."""
    found = Person.objects.filter(email__iexact=email).select_related("employer")
    return found.first() if email else None


@once
def people_with_address(email: str) -> list[Person]:
    """Return everybody, over all partnerships, who signs in with this address; needs scope off."""
    found = Person.objects.filter(email__iexact=email).select_related("partnership", "employer")
    return list(found.order_by("partnership__name", "id")) if email else []


def offices_by_person() -> dict[UUID, tuple[str, ...]]:
    """Return what each person does for the partnership today beside the own work, in words."""
    day = today()
    found: dict[UUID, list[str]] = {}
    for appointment in Appointment.objects.filter(in_force_on(day)).order_by("office"):
        found.setdefault(appointment.person_id, []).append(str(appointment.get_office_display()))
    for mandate in _mandates().select_related("organisation"):
        what = _("deputy signatory of {name}") if mandate.deputy else _("signatory of {name}")
        found.setdefault(mandate.person_id, []).append(what.format(name=mandate.organisation.short_name))
    return {person_id: tuple(words) for person_id, words in found.items()}


def person_or_none(person_id: UUID) -> Person | None:
    """Return one person of the partnership in scope, or None."""
    found: Person | None = Person.objects.filter(id=person_id).first()
    return found


def person_locked(person_id: UUID) -> Person:
    """Return one person, locked for the transaction; raises Person.DoesNotExist."""
    found: Person = Person.objects.select_for_update().get(id=person_id)
    return found


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody on record without a place, mandate or office now or later; last_day: None if none ever was."""

    person: Person
    last_day: date | None


def people_who_left() -> list[Left]:
    """Return everybody who has left and was not erased, by family name."""
    here: set[UUID] = set()
    last: dict[UUID, date] = {}
    day = today()
    for held in (Assignment, Mandate, Appointment):
        for person_id, until in held.objects.order_by().values_list("person_id", "until"):
            if until is None or until >= day:
                here.add(person_id)
            else:
                last[person_id] = max(until, last.get(person_id, until))
    people = Person.objects.filter(erased_at=None).select_related("employer")
    return [Left(found, last.get(found.id)) for found in people if found.id not in here]


def has_left(person_id: UUID) -> bool:
    """Say whether somebody has no place, mandate or office any more, and none that begins later."""
    going_on = not_ended_on(today())
    return not any(
        held.objects.filter(going_on, person_id=person_id).exists()
        for held in (Assignment, Mandate, Appointment)
    )


def taken(value: str, *, field: str, but: Person) -> bool:
    """Say whether somebody else has this email in the partnership, or this staff_number with the employer."""
    others = Person.objects.exclude(id=but.id)
    if field == "email":
        return bool(others.filter(email__iexact=value).exists())
    same = others.filter(employer_id=but.employer_id, staff_number=value)
    return field == "staff_number" and bool(same.exists())


def people_named(ids: Iterable[UUID]) -> list[Person]:
    """Return these people of the partnership in scope, by family name."""
    return list(Person.objects.filter(id__in=list(ids)).select_related("employer"))


def people_by_organisation() -> list[tuple[str, list[Person]]]:
    """Return everybody in post, under the name of the organisation of the main place."""
    found: dict[str, list[Person]] = {}
    for each in people_in_post():
        found.setdefault(each.assignment.organisation.name, []).append(each.person)
    return sorted(found.items(), key=lambda each: each[0])


def people_to_choose() -> list[tuple[str, str | list[tuple[str, str]]]]:
    """Return everybody in post as the choices of a form, under the name of the organisation."""
    offered = [
        (name, [(str(person.id), person.name) for person in people])
        for name, people in people_by_organisation()
    ]
    return [("", _("Choose a person")), *offered]
