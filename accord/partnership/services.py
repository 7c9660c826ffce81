"""Founding a partnership and keeping its roster."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, scope
from accord.foundations.access import Actor, Area
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import people
from accord.partnership.models import (
    Appointment,
    Assignment,
    Mandate,
    Organisation,
    Partnership,
    Person,
    Team,
)
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Office, Phase, SecondFactor, Tier

areas.area("partnership", _("People and organisations"))
kinds.kind("partnership.founded", _("{about} was founded."))
kinds.kind("partnership.organisation_joined", _("{about} joined."))
kinds.kind("partnership.team_added", _("{actor} added the team {about}."))
kinds.kind("partnership.mandate_given", _("{about} may now sign for {organisation}."))
kinds.kind("partnership.mandate_ended", _("{about} no longer signs for {organisation}."))
kinds.kind("partnership.second_factor_asked", _("{about} asks for a second factor at sign-in of: {whom}."))
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
    access.require(actor, "partnership.write_people" if organisation else "partnership.keep_joint_teams")
    team: Team = Team.objects.create(
        partnership_id=actor.partnership_id, name=name, organisation=organisation, parent=parent
    )
    audit.record("partnership.team_added", actor=actor, about=team)
    return team


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
    new = NewPerson(
        given_name=given_name,
        family_name=family_name,
        email=email,
        staff_number=staff_number,
        employer=employer,
    )
    (person,) = people.people_join(people=[new], actor=actor)
    return person


def person_change(*, person: Person, actor: Actor, **fields: str) -> None:
    """Change given_name, family_name, email or staff_number of a person."""
    people.people_change(changes=[(person, fields)], actor=actor)


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
    place = NewPlace(
        person=person,
        organisation=organisation,
        team=team,
        tier=tier,
        role=role,
        manager=manager,
        since=since,
        main=main,
    )
    (assignment,) = people.places_give(places=[place], actor=actor)
    return assignment


def assignment_correct(*, assignment: Assignment, actor: Actor, **fields: object) -> None:
    """Correct team, tier, role or manager of a place that goes on."""
    people.places_correct(corrections=[(assignment, fields)], actor=actor)


def person_leave(*, person: Person, last_day: date, actor: Actor) -> None:
    """End every place, mandate and office of a person on a day; the person stays on record."""
    people.people_leave(leaving=[(person, last_day)], actor=actor)


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
    areas: Collection[Area] = (),
) -> Appointment:
    """Appoint somebody to an office, at the founding; later a steward or facilitator needs every partner.

    until: the last day, which an engagement of a facilitator always has; areas: what it covers. Raises
    Refused where either is missing.
    """
    access.require(actor, "partnership.found")
    if office == Office.FACILITATOR and until is None:
        raise Refused(_("An engagement has a last day."), field="until")
    if office == Office.FACILITATOR and not areas:
        raise Refused(_("Say what the engagement covers."), field="areas")
    appointment: Appointment = Appointment.objects.create(
        partnership_id=actor.partnership_id,
        person=person,
        office=office,
        organisation=organisation,
        since=since,
        until=until,
        areas=sorted(area.value for area in areas),
    )
    audit.record("partnership.appointed", actor=actor, about=person, office=str(office.label))
    return appointment


@transaction.atomic
def second_factor_ask(*, organisation: Organisation, of: SecondFactor, actor: Actor) -> None:
    """Say of whom among its people an organisation asks for a second factor; its own administrator does."""
    access.require(actor, "partnership.write_people", organisation)
    if actor.is_system:
        raise access.denial("partnership.write_people")
    organisation.second_factor = of
    organisation.save(update_fields=["second_factor"])
    audit.record("partnership.second_factor_asked", actor=actor, about=organisation, whom=str(of.label))
