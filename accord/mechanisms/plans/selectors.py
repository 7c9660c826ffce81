"""Reading plans: each is read by those whose it is."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.seldom import seldom
from accord.mechanisms.plans import circles
from accord.mechanisms.plans.circles import circle_of
from accord.mechanisms.plans.entries import Entry, entries
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import CHECK_WAITS_BEFORE, Plan, Whose
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

OF_THE_RAIL = (
    *("whose", "organisation", "team", "opened_at", "wanted", "next_check", "ending"),
    *("undertaking__owner", "undertaking__due"),
)


def _lines() -> "QuerySet[Line]":
    found: QuerySet[Line] = Line.objects.select_related(
        "behaviour__value", "undertaking__owner__employer", "organisation", "team", "person"
    ).prefetch_related("undertaking__moves")
    return found


def line_for(actor: Actor, line_id: UUID) -> Line:
    """Return one line; raises Http404, Denied."""
    found = get_object_or_404(_lines().prefetch_related("checks__noted_by__employer"), id=line_id)
    access.require(actor, "plans.read", found)
    return found


def line_with(line_id: UUID) -> Line:
    """Return one line, for whoever asks a right of it next; raises Line.DoesNotExist."""
    return _lines().get(id=line_id)


def plan_for(actor: Actor, whose: Whose, holder_id: UUID) -> Plan:
    """Return a plan that the actor may read; raises Http404, Denied."""
    found = _plan(whose, holder_id)
    if found is None:
        raise Http404
    access.require(actor, "plans.read", found)
    return found


def plan_of(line: Line) -> Plan:
    """Return the plan that a line stands in."""
    holder = line.organisation or line.team or line.person or partnership.partnership()
    return Plan(
        partnership_id=line.partnership_id,
        whose=Whose(line.whose),
        name=holder.name,
        organisation_id=line.organisation_id,
        team_id=line.team_id,
        person_id=line.person_id,
    )


def plan_of_partnership() -> Plan:
    """Return the plan that everybody reads."""
    held = partnership.partnership()
    return Plan(partnership_id=held.id, whose=Whose.PARTNERSHIP, name=held.name)


def plans_near(actor: Actor) -> list[Plan]:
    """Return the plans beside the partnership's that the actor reads: organisations, teams, own, reports'."""
    circle = circle_of(actor)
    if not access.allows(actor, "plans.keep"):
        return []
    organisations = [found for found in partnership.organisations() if found.id in circle.organisations]
    teams = [found for found in partnership.standing_teams() if found.id in circle.teams]
    people = partnership.people_by_id([*filter(None, [circle.person_id]), *circle.reports])
    own = people.pop(circle.person_id) if circle.person_id in people else None
    reports = sorted(people.values(), key=lambda found: (found.family_name, found.given_name, str(found.id)))
    held = partnership.partnership().id
    return [
        *(
            Plan(partnership_id=held, whose=Whose.ORGANISATION, name=found.name, organisation_id=found.id)
            for found in organisations
        ),
        *(Plan(partnership_id=held, whose=Whose.TEAM, name=found.name, team_id=found.id) for found in teams),
        *(
            Plan(partnership_id=held, whose=Whose.PERSON, name=found.name, person_id=found.id)
            for found in [*filter(None, [own]), *reports]
        ),
    ]


def entries_in(actor: Actor, plan: Plan, *, ended: bool = False) -> list[Entry]:
    """Return the open lines of a plan in the order of the charter, or those that ended, the latest first."""
    access.require(actor, "plans.read", plan)
    found = _lines().filter(_in(plan))
    if ended:
        return entries(found.exclude(ending="").order_by("-ended_at", "id"))
    return entries(found.filter(ending=""))


@once
def open_lines_of_the_partnership() -> list[Entry]:
    """Return the open lines that everybody reads, for the dashboard."""
    found = Line.objects.filter(whose=Whose.PARTNERSHIP, ending="")
    return entries(found.select_related("behaviour", "undertaking"))


def days_of_the_partnership() -> list[Entry]:
    """Return the same lines with their owner and their days alone, for the rail of every page."""
    found = Line.objects.filter(whose=Whose.PARTNERSHIP, ending="").order_by()
    return entries(found.select_related("undertaking").only(*OF_THE_RAIL))


def behaviours_in_force() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []


def behaviours_without_line(plan: Plan, found: Iterable[Entry]) -> "list[Behaviour]":
    """Return the behaviours in force on which a line may be opened: a person may have several on one."""
    taken = set() if plan.whose is Whose.PERSON else {entry.line.behaviour_id for entry in found}
    return [behaviour for behaviour in behaviours_in_force() if behaviour.id not in taken]


def manager_of(person_id: UUID) -> "Person | None":
    """Return who reads a person's plan beside that person: the manager of the main place today, or nobody."""
    place = partnership.assignments_in_post().filter(person_id=person_id, main=True).first()
    return place.manager if place else None


def candidates(plan: Plan) -> "list[Person]":
    """Return who may own a line of a plan: whoever works where it is; of a person's plan that person."""
    if plan.whose is Whose.PARTNERSHIP:
        return [found.person for found in partnership.people_in_post()]
    held = partnership.assignments_in_post()
    if plan.whose is Whose.ORGANISATION:
        held = held.filter(organisation_id=plan.holder_id)
    elif plan.whose is Whose.TEAM:
        held = held.filter(team_id=plan.holder_id)
    else:
        held = held.filter(person_id=plan.holder_id)
    people = {found.person.id: found.person for found in held.select_related("person__employer")}
    return sorted(people.values(), key=lambda found: (found.family_name, found.given_name, str(found.id)))


@once
def checks_waiting(actor: Actor, today: date) -> list[Line]:
    """Return the open lines that the actor owns, and still reads, whose next check is near or has passed."""
    found = Line.objects.select_related("behaviour").filter(
        circles.readable(circle_of(actor)),
        ending="",
        undertaking__owner_id=actor.person_id,
        next_check__lte=today + CHECK_WAITS_BEFORE,
    )
    return seldom(found.order_by("next_check", "id"))


def owned_by(actor: Actor) -> list[Entry]:
    """Return the open lines that the actor owns, and still reads, in the order of their next check."""
    mine = circles.readable(circle_of(actor)) & Q(undertaking__owner_id=actor.person_id)
    return entries(_lines().filter(mine, ending="").order_by("next_check", "id"))


@once
def unowned_for(actor: Actor) -> list[Line]:
    """Return the lines without an owner in the plans that this actor leads."""
    circle = circle_of(actor)
    if not (circle.is_steward or circle.leads):
        return []
    found = Line.objects.filter(circles.written(circle), ending="", undertaking=None)
    return list(found.select_related("organisation").order_by("opened_at", "id"))


def checks_between(first: date, last: date) -> list[Line]:
    """Return the partnership's lines whose next check is planned for one of these days."""
    found = _lines().filter(whose=Whose.PARTNERSHIP, ending="", next_check__range=(first, last))
    return list(found.order_by("next_check", "id"))


def _in(plan: Plan) -> Q:
    """The condition that a line stands in a plan."""
    match plan.whose:
        case Whose.PARTNERSHIP:
            return Q(whose=Whose.PARTNERSHIP)
        case Whose.ORGANISATION:
            return Q(whose=Whose.ORGANISATION, organisation_id=plan.holder_id)
        case Whose.TEAM:
            return Q(whose=Whose.TEAM, team_id=plan.holder_id)
        case Whose.PERSON:
            return Q(whose=Whose.PERSON, person_id=plan.holder_id)


def _plan(whose: Whose, holder_id: UUID) -> Plan | None:
    held = partnership.partnership()
    if whose is Whose.PARTNERSHIP:
        return plan_of_partnership() if holder_id == held.id else None
    if whose is Whose.ORGANISATION:
        organisation = partnership.organisation_or_none(holder_id)
        name = organisation.name if organisation else ""
    elif whose is Whose.TEAM:
        name = next((team.name for team in partnership.standing_teams() if team.id == holder_id), "")
    else:
        person = partnership.person_or_none(holder_id)
        name = person.name if person and person.erased_at is None else ""
    if not name:
        return None
    return Plan(
        partnership_id=held.id,
        whose=whose,
        name=name,
        organisation_id=holder_id if whose is Whose.ORGANISATION else None,
        team_id=holder_id if whose is Whose.TEAM else None,
        person_id=holder_id if whose is Whose.PERSON else None,
    )
