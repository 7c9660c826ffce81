"""Reading what an import needs: the list that waits, and the roster that it is compared with."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accord.foundations import access, clock, tables
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import Heading
from accord.partnership.importing.plan import Plan, plan
from accord.partnership.importing.roster import Body, Group, Known, Place, Roster
from accord.partnership.models import Appointment, Assignment, Import, Mandate, Person
from accord.partnership.rules import Tier


def import_for(actor: Actor, import_id: UUID) -> Import:
    """Return an import of the actor's own that has not expired; raises Denied, Http404."""
    access.require(actor, "partnership.write_people")
    own = Import.objects.filter(uploaded_by_id=actor.person_id, expires_at__gt=clock.now())
    return get_object_or_404(own, id=import_id)


def sheet_of(held: Import) -> tables.Sheet:
    """Return the list that waits."""
    return tables.sheet_of(held.sheet)


def heading_of(held: Import) -> Heading:
    """Return where the names of the columns stand, and what each is taken for."""
    return Heading(held.heading_row, tuple(held.columns))


def plan_of(held: Import, actor: Actor) -> Plan:
    """Compare the list that waits with the roster as it stands now."""
    return plan_beside(held, roster(actor))


def plan_beside(held: Import, roster: Roster) -> Plan:
    """Compare the list that waits with this roster."""
    return plan(sheet_of(held), heading_of(held), roster, otherwise=held.organisation_id)


def roster(actor: Actor) -> Roster:
    """Return the roster of the partnership in scope, as whoever imports may change it; raises Denied."""
    access.require(actor, "partnership.write_people")
    day = partnership.today()
    return Roster(
        today=day,
        organisations=tuple(_bodies(actor)),
        teams=tuple(Group(team.id, team.name, team.organisation_id) for team in partnership.standing_teams()),
        people=tuple(_people(day)),
    )


def _bodies(actor: Actor) -> list[Body]:
    person_id = actor.person_id
    cared_for = (
        partnership.administered_organisations(person_id) if person_id else partnership.organisations()
    )
    in_care = {found.id for found in cared_for}
    return [
        Body(found.id, found.name, found.short_name, found.id in in_care)
        for found in partnership.organisations()
    ]


def _people(day: date) -> list[Known]:
    held: dict[UUID, list[Assignment]] = defaultdict(list)
    for assignment in Assignment.objects.filter(main=True).order_by("since", "id"):
        held[assignment.person_id].append(assignment)
    holds, there = _holds(day), Person.objects.filter(erased_at=None)
    return [_known(person, held[person.id], tuple(holds[person.id]), day) for person in there]


def _known(person: Person, main: list[Assignment], holds: tuple[str, ...], day: date) -> Known:
    """The main place is the one that goes on; a person who has none now may have left, or begin later."""
    going_on = [found for found in main if found.until is None or found.until >= day]
    place = going_on[-1] if going_on else None
    ended = [found.until for found in main if found.until is not None and found.until < day]
    return Known(
        id=person.id,
        given_name=person.given_name,
        family_name=person.family_name,
        email=person.email,
        staff_number=person.staff_number,
        employer=person.employer_id,
        place=_place(place) if place else None,
        left=max(ended, default=None),
        holds=holds,
    )


def _place(found: Assignment) -> Place:
    return Place(
        assignment=found.id,
        organisation=found.organisation_id,
        team=found.team_id,
        tier=Tier(found.tier),
        role=found.role,
        manager=found.manager_id,
        since=found.since,
        until=found.until,
    )


def _holds(day: date) -> dict[UUID, list[str]]:
    """Return what each person signs or does for the partnership now or from a later day on, in words."""
    not_ended = Q(until=None) | Q(until__gte=day)
    found: dict[UUID, list[str]] = defaultdict(list)
    for mandate in Mandate.objects.filter(not_ended).select_related("organisation"):
        words = _("a signatory of {name}").format(name=mandate.organisation.short_name)
        found[mandate.person_id].append(words)
    for office in Appointment.objects.filter(not_ended):
        found[office.person_id].append(_("the {office}").format(office=office.get_office_display()))
    return found
