"""Reading cascades, their teams and people."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.seldom import seldom
from accord.mechanisms.cascade import planning
from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient
from accord.mechanisms.cascade.planning import Group, Place, Plan
from accord.mechanisms.cascade.rules import CascadeState
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Assignment

PLACE = ("person_id", "organisation_id", "team_id", "tier", "manager_id", "main", "since")


def briefings() -> "QuerySet[Briefing]":
    """Return every briefing with what its sentences name, for questions to build on."""
    found: QuerySet[Briefing] = Briefing.objects.select_related(
        "cascade",
        "team__organisation",
        "organisation",
        "leader__employer",
        "answered_by__employer",
        "above__leader",
        "above__team",
        "above__organisation",
    )
    return found


def briefings_by_the_way() -> "QuerySet[Briefing]":
    """Return every briefing with what a line about it says and no more: for what stands on every page."""
    return Briefing.objects.select_related("cascade", "team", "organisation", "leader", "above")


def cascades(actor: Actor) -> list[Cascade]:
    """Return every cascade, the latest first."""
    access.require(actor, "cascade.read")
    return everything()


@once
def everything() -> list[Cascade]:
    """Return every cascade, the latest first: a handful, so all who ask about some share one question."""
    return list(Cascade.objects.all())


def cascade_for(actor: Actor, cascade_id: UUID) -> Cascade:
    """Return one cascade; raises Http404, Denied."""
    found: Cascade = get_object_or_404(Cascade.objects, id=cascade_id)
    access.require(actor, "cascade.read", found)
    return found


def open_cascades() -> list[Cascade]:
    """Return the cascades that are under way, the latest first."""
    return [cascade for cascade in everything() if cascade.is_open]


def of_subject(subject_id: UUID) -> Cascade | None:
    """Return the latest cascade of one subject, or None."""
    return next((cascade for cascade in everything() if cascade.subject_id == subject_id), None)


def all_open() -> list[tuple[UUID, UUID]]:
    """Return (cascade, partnership) of everything under way on the site; for sweeps, with scope off."""
    return list(Cascade.objects.filter(state=CascadeState.OPEN).values_list("id", "partnership_id"))


def briefing_for(actor: Actor, cascade_id: UUID, briefing_id: UUID) -> Briefing:
    """Return one team of a cascade; raises Http404, Denied."""
    found = get_object_or_404(briefings(), id=briefing_id, cascade_id=cascade_id)
    access.require(actor, "cascade.read", found)
    return found


def recipient_of(cascade: Cascade, person_id: UUID | None) -> Recipient | None:
    """Return somebody's own row of a cascade, or None for who is not reached by it."""
    if person_id is None:
        return None
    found = Recipient.objects.filter(cascade=cascade, person_id=person_id)
    return found.select_related("briefing", "cascade").first()


def places_today() -> list[Place]:
    """Return every place that anybody has today."""
    held = partnership.assignments_in_post().select_related(None)
    # By name, so that of two who could lead it is the same one each time.
    held = held.order_by("person__family_name", "person__given_name", "person_id", "id")
    return [Place(*values) for values in held.values_list(*PLACE)]


def current_plan() -> Plan:
    """Return who would be briefed where and by whom, as the partnership stands today."""
    above = {team.id: team.parent_id for team in partnership.standing_teams()}
    return planning.planned(places_today(), above)


def main_places() -> "QuerySet[Assignment]":
    """Return the main place of everybody in post today, bare, for questions to build on."""
    return partnership.assignments_in_post().select_related(None).filter(main=True).order_by()


def in_post() -> frozenset[UUID]:
    """Return everybody in post today."""
    return frozenset(main_places().values_list("person_id", flat=True))


def group_of(briefing: Briefing) -> Group:
    """Return whom a briefing is for."""
    return Group(briefing.team_id, briefing.organisation_id)


def recipients_in(briefing: Briefing) -> list[Recipient]:
    """Return who can be told in this team: those who count here, and those with another place in it.

    By family name; nobody who has left.
    """
    here = set()
    if briefing.team_id is not None:
        held = partnership.assignments_in_post().filter(team_id=briefing.team_id)
        here = set(held.values_list("person_id", flat=True))
    found = Recipient.objects.filter(Q(briefing=briefing) | Q(person_id__in=here), cascade=briefing.cascade)
    named = found.select_related("person__employer", "briefed_in__team", "briefed_in__organisation")
    by_name = named.order_by("person__family_name", "person__given_name", "person_id")
    post = in_post()
    return [each for each in by_name if each.person_id in post]


def everybody_in(cascade: Cascade) -> list[Recipient]:
    """Return everybody whom a cascade reaches, by family name, also who has left since."""
    found = Recipient.objects.filter(cascade=cascade).select_related("person", "briefing")
    return list(found.order_by("person__family_name", "person__given_name", "person_id"))


@once
def briefings_of(person_id: UUID, *, stewards: bool) -> list[Briefing]:
    """Return what somebody briefs in cascades that are under way; what nobody leads is the steward's."""
    mine = Q(leader_id=person_id)
    found = briefings_by_the_way().filter(
        mine | Q(leader=None) if stewards else mine, cascade__state=CascadeState.OPEN
    )
    return seldom(found.order_by("due", "id"))


def statements_for(person_id: UUID, *, stewards: bool) -> list[Briefing]:
    """Return what teams wrote and this person, who leads the level above, has not answered yet."""
    mine = Q(above__leader_id=person_id)
    if stewards:
        mine |= Q(above=None) | Q(above__isnull=False, above__leader=None)
    found = briefings_by_the_way().filter(mine, cascade__state=CascadeState.OPEN, answer="")
    return seldom(found.exclude(statement="").order_by("stated_at", "id"))


def asked_of(person_id: UUID) -> list[Recipient]:
    """Return what somebody has not acknowledged yet in cascades that are under way."""
    found = Recipient.objects.filter(
        person_id=person_id, acknowledged_on=None, cascade__state=CascadeState.OPEN
    )
    return seldom(found.select_related("cascade", "briefing").order_by("cascade__started_at", "id"))


def started_between(start: datetime, end: datetime) -> list[Cascade]:
    """Return the cascades that started from one moment until before another."""
    return [cascade for cascade in everything() if start <= cascade.started_at < end]


def people_reached(found: Iterable[Cascade], person_id: UUID | None = None) -> dict[UUID, set[UUID]]:
    """Return whom each of these cascades reaches, by its id: everybody, or one person."""
    reached: dict[UUID, set[UUID]] = {cascade.id: set() for cascade in found}
    if not reached:
        return reached
    rows = Recipient.objects.filter(cascade_id__in=list(reached), person__isnull=False).order_by()
    if person_id is not None:
        rows = rows.filter(person_id=person_id)
    for cascade_id, each in rows.values_list("cascade_id", "person_id"):
        reached[cascade_id].add(each)
    return reached
