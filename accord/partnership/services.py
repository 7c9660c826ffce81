"""Founding a partnership and keeping its roster."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.models import (
    Appointment,
    Assignment,
    Mandate,
    Organisation,
    Partnership,
    Person,
    Team,
)
from accord.partnership.rules import Office, Phase, Tier

kinds.kind("partnership.founded", _("{about} was founded."))
kinds.kind("partnership.organisation_joined", _("{about} joined."))
kinds.kind("partnership.team_added", _("{actor} added the team {about}."))
kinds.kind("partnership.person_joined", _("{actor} added {about}."))
kinds.kind("partnership.person_changed", _("{actor} changed what is kept about {about}: {fields}."))
kinds.kind("partnership.person_left", _("{actor} recorded that {about} leaves."))
kinds.kind("partnership.assigned", _("{actor} gave {about} a place."))
kinds.kind("partnership.mandate_given", _("{about} may now sign for {organisation}."))
kinds.kind("partnership.mandate_ended", _("{about} no longer signs for {organisation}."))
kinds.kind("partnership.appointed", _("{about} is now {office}."))


@transaction.atomic
def partnership_found(
    *,
    name: str,
    phase: Phase,
    phase_since: date,
    time_zone: str = "Europe/London",
    brand_colour: str = "#1d5f55",
) -> Partnership:
    """Found a partnership. What is shared in it needs every partner from the first day on."""
    partnership = Partnership.objects.create(
        name=name, phase=phase, phase_since=phase_since, time_zone=time_zone, brand_colour=brand_colour
    )
    with scope.partnership(partnership.id):
        audit.record("partnership.founded", actor=Actor.system(partnership.id), about=partnership)
    return partnership


@transaction.atomic
def organisation_join(
    *, name: str, short_name: str, letter: str, signs: bool, position: int, actor: Actor
) -> Organisation:
    """Let an organisation join at the founding; later joining needs every partner's agreement."""
    access.require(actor, "partnership.found")
    organisation: Organisation = Organisation.objects.create(
        partnership_id=actor.partnership_id,
        name=name,
        short_name=short_name,
        letter=letter,
        signs=signs,
        position=position,
    )
    audit.record("partnership.organisation_joined", actor=actor, about=organisation)
    return organisation


@transaction.atomic
def team_add(*, name: str, organisation: Organisation | None, parent: Team | None, actor: Actor) -> Team:
    """Add a team to the tree; one without an organisation is joint."""
    access.require(actor, "partnership.write_people")
    team: Team = Team.objects.create(
        partnership_id=actor.partnership_id, name=name, organisation=organisation, parent=parent
    )
    audit.record("partnership.team_added", actor=actor, about=team)
    return team


@transaction.atomic
def person_join(
    *,
    given_name: str,
    family_name: str,
    email: str,
    staff_number: str,
    employer: Organisation,
    actor: Actor,
) -> Person:
    """Add a person, without a place yet."""
    access.require(actor, "partnership.write_people")
    person: Person = Person.objects.create(
        partnership_id=actor.partnership_id,
        given_name=given_name,
        family_name=family_name,
        email=email.lower(),
        staff_number=staff_number,
        employer=employer,
    )
    audit.record("partnership.person_joined", actor=actor, about=person)
    return person


@transaction.atomic
def person_change(*, person: Person, actor: Actor, **fields: str) -> None:
    """Change given_name, family_name, email or staff_number of a person."""
    access.require(actor, "partnership.write_people", person)
    changed = sorted(name for name, value in fields.items() if getattr(person, name) != value)
    if not changed:
        return
    for name in changed:
        setattr(person, name, fields[name])
    person.save(update_fields=changed)
    audit.record("partnership.person_changed", actor=actor, about=person, fields=", ".join(changed))


@transaction.atomic
def assignment_give(
    *,
    person: Person,
    organisation: Organisation,
    team: Team | None,
    tier: Tier,
    role: str,
    manager: Person | None,
    since: date,
    main: bool,
    actor: Actor,
) -> Assignment:
    """Give a person a place. A new main place ends the old one the day before."""
    access.require(actor, "partnership.write_people", person)
    if manager is not None and manager.id == person.id:
        raise Refused(_("Nobody is his or her own manager."), field="manager")
    if main:
        _end_main_assignment(person, since)
    assignment: Assignment = Assignment.objects.create(
        partnership_id=actor.partnership_id,
        person=person,
        organisation=organisation,
        team=team,
        tier=tier,
        role=role,
        manager=manager,
        since=since,
        main=main,
    )
    audit.record("partnership.assigned", actor=actor, about=person, organisation=organisation.id)
    return assignment


@transaction.atomic
def assignment_correct(*, assignment: Assignment, actor: Actor, **fields: object) -> None:
    """Correct team, tier, role or manager of a place that goes on."""
    access.require(actor, "partnership.write_people", assignment)
    for name, value in fields.items():
        setattr(assignment, name, value)
    assignment.save(update_fields=list(fields))
    audit.record(
        "partnership.person_changed", actor=actor, about=assignment.person, fields=", ".join(sorted(fields))
    )


@transaction.atomic
def person_leave(*, person: Person, last_day: date, actor: Actor) -> None:
    """End every place, mandate and office of a person on a day; the person stays on record."""
    access.require(actor, "partnership.write_people", person)
    for held in (person.assignments, person.mandates, person.appointments):
        held.filter(until=None, since__lte=last_day).update(until=last_day)
        held.filter(until=None).delete()
    audit.record("partnership.person_left", actor=actor, about=person, last_day=last_day.isoformat())


@transaction.atomic
def mandate_give(
    *, person: Person, organisation: Organisation, since: date, actor: Actor, deputy: bool = False
) -> Mandate:
    """Name somebody who signs for a partner, at the founding."""
    access.require(actor, "partnership.found")
    mandate: Mandate = Mandate.objects.create(
        partnership_id=actor.partnership_id,
        person=person,
        organisation=organisation,
        since=since,
        deputy=deputy,
    )
    audit.record("partnership.mandate_given", actor=actor, about=person, organisation=organisation.name)
    return mandate


@transaction.atomic
def mandate_end(*, mandate: Mandate, actor: Actor) -> None:
    """End a mandate now: it no longer signs from this moment on."""
    access.require(actor, "partnership.found")
    mandate.delete()
    audit.record(
        "partnership.mandate_ended", actor=actor, about=mandate.person, organisation=mandate.organisation.name
    )


@transaction.atomic
def office_give(
    *,
    person: Person,
    office: Office,
    since: date,
    actor: Actor,
    until: date | None = None,
    organisation: Organisation | None = None,
) -> Appointment:
    """Appoint somebody to an office, at the founding; later a steward or facilitator needs every partner.

    until: the last day, for a facilitator whose engagement has an end.
    """
    access.require(actor, "partnership.found")
    appointment: Appointment = Appointment.objects.create(
        partnership_id=actor.partnership_id,
        person=person,
        office=office,
        organisation=organisation,
        since=since,
        until=until,
    )
    audit.record("partnership.appointed", actor=actor, about=person, office=str(office.label))
    return appointment


def _end_main_assignment(person: Person, since: date) -> None:
    for held in person.assignments.filter(main=True, until=None):
        if held.since >= since:
            held.delete()
            continue
        held.until = since - timedelta(days=1)
        held.save(update_fields=["until"])
