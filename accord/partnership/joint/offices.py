"""Offices for all partners: the steward, who helps from outside, who keeps every list; and their ends."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor, Area
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors
from accord.partnership.joint.held import locked
from accord.partnership.joint.outsiders import Engaged, person_of
from accord.partnership.models import Appointment, Person
from accord.partnership.rules import Office

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

kinds.kind("partnership.steward_set", _("{about} is the steward now."))
kinds.kind("partnership.facilitator_engaged", _("{about} is engaged as facilitator until {until}."))
kinds.kind(
    "partnership.engagement_lengthened",
    _("{about} is engaged as facilitator for longer."),
    changes={"until": _("Last day")},
)
kinds.kind("partnership.office_given", _("{about} is {office} for all partners until {until}."))
kinds.kind("partnership.administrator_appointed", _("{about} keeps the lists of all partners from now on."))
kinds.kind("partnership.office_ended", _("{about} is no longer {office} for all partners."))


@transaction.atomic
def steward_set(*, person_id: "UUID", ratified: Ratified, actor: Actor) -> None:
    """Appoint the steward; whoever was it until now is not from this moment on. Raises Refused."""
    locked(ratified)
    person = _still_here(person_id)
    _end_now(_going_on().filter(office=Office.STEWARD))
    _appoint(person, Office.STEWARD)
    audit.record("partnership.steward_set", actor=actor, about=person)


@transaction.atomic
def outsider_engage(
    *,
    office: Office,
    engaged: Engaged,
    until: date,
    ratified: Ratified,
    actor: Actor,
    areas: Collection[Area] = (),
    since: date | None = None,
) -> Appointment:
    """Engage a facilitator, trusted person or programme officer up to a day; areas: what a facilitator opens.

    since: the first day; today where none is given. Person and organisation are added where they are not on
    record. Who is that already is it until this day.
    """
    locked(ratified)
    person = person_of(engaged)
    if office != Office.FACILITATOR:
        _end_now(_going_on().filter(office=office, person=person))
    given = _appoint(person, office, until, areas, since)
    if office == Office.FACILITATOR:
        audit.record("partnership.facilitator_engaged", actor=actor, about=person, until=until.isoformat())
        return given
    audit.record(
        "partnership.office_given",
        actor=actor,
        about=person,
        office=str(office.label),
        until=until.isoformat(),
    )
    return given


@transaction.atomic
def engagement_lengthen(*, held_id: "UUID", until: date, ratified: Ratified, actor: Actor) -> None:
    """Let a facilitator who is engaged stay until a later day. Raises Refused where that has ended."""
    locked(ratified)
    held = _going_on().filter(id=held_id, office=Office.FACILITATOR).select_related("person").first()
    if held is None or held.until is None:
        raise Refused(_("This has ended already."))
    was, held.until = held.until, max(held.until, until)
    held.save(update_fields=["until"])
    audit.record(
        "partnership.engagement_lengthened",
        actor=actor,
        about=held.person,
        was_until=was.isoformat(),
        until=held.until.isoformat(),
    )


@transaction.atomic
def administrator_appoint(*, person_id: "UUID", ratified: Ratified, actor: Actor) -> None:
    """Let somebody keep the lists of all partners. Raises Refused for one who is no longer here."""
    locked(ratified)
    person = _still_here(person_id)
    _end_now(_going_on().filter(office=Office.ADMINISTRATOR, organisation=None, person=person))
    _appoint(person, Office.ADMINISTRATOR)
    audit.record("partnership.administrator_appointed", actor=actor, about=person)


@transaction.atomic
def office_end(*, held_id: "UUID", ratified: Ratified, actor: Actor) -> None:
    """End an office for all partners from this moment on. Raises Refused where it has ended already."""
    locked(ratified)
    held = next((found for found in selectors.offices_for_all() if found.id == held_id), None)
    if held is None:
        raise Refused(_("This has ended already."))
    _end_now(_going_on().filter(id=held_id))
    audit.record(
        "partnership.office_ended",
        actor=actor,
        about=held.person,
        office=str(held.get_office_display()),
    )


def _still_here(person_id: "UUID") -> Person:
    person: Person | None = Person.objects.filter(id=person_id).first()
    if person is None or selectors.has_left(person.id):
        raise Refused(_("Whoever was to be this is no longer here. Decline, so that all can choose anew."))
    return person


def _going_on() -> "QuerySet[Appointment]":
    found: QuerySet[Appointment] = Appointment.objects.filter(selectors.not_ended_on(selectors.today()))
    return found


def _end_now(held: "QuerySet[Appointment]") -> None:
    """End these from this moment on; what was to begin today or later never does."""
    today, ids = selectors.today(), list(held.values_list("id", flat=True))
    Appointment.objects.filter(id__in=ids, since__gte=today).delete()
    Appointment.objects.filter(id__in=ids).update(until=today - timedelta(days=1))


def _appoint(
    person: Person,
    office: Office,
    until: date | None = None,
    areas: Collection[Area] = (),
    since: date | None = None,
) -> Appointment:
    given: Appointment = Appointment.objects.create(
        partnership_id=person.partnership_id,
        person=person,
        office=office,
        since=since or selectors.today(),
        until=until,
        areas=sorted(area.value for area in areas),
    )
    return given
