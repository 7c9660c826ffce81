"""Reading cascades: how far each has come, and what a team's page shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.cascade import planning, reach
from accord.mechanisms.cascade.models import Briefing, Cascade, Code, Recipient
from accord.mechanisms.cascade.planning import Group, Place, Plan
from accord.mechanisms.cascade.reach import Counted, Reach
from accord.mechanisms.cascade.rules import BriefingState, CascadeState, standing
from accord.partnership import selectors as partnership

PLACE = ("person_id", "organisation_id", "team_id", "tier", "manager_id", "main", "since")


def _briefings() -> "QuerySet[Briefing]":
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
    found = get_object_or_404(_briefings(), id=briefing_id, cascade_id=cascade_id)
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


def in_post() -> frozenset[UUID]:
    """Return everybody in post today."""
    main = partnership.assignments_in_post().select_related(None).filter(main=True).order_by()
    return frozenset(main.values_list("person_id", flat=True))


def group_of(briefing: Briefing) -> Group:
    """Return whom a briefing is for."""
    return Group(briefing.team_id, briefing.organisation_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A team in the tree of a cascade: how many count in it, how far it is, and the teams below it."""

    briefing: Briefing
    reach: Reach
    state: BriefingState
    branches: "tuple[Branch, ...]"

    @property
    def with_all_below(self) -> "list[Branch]":
        """This one and everything below it, from the top down."""
        return [self, *(each for branch in self.branches for each in branch.with_all_below)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """How far a cascade has come: everybody in post who is reached, and the tree of teams."""

    cascade: Cascade
    counted: tuple[Counted, ...]
    tops: tuple[Branch, ...]

    @property
    def reach(self) -> Reach:
        return reach.reach(self.counted)

    @property
    def branches(self) -> list[Branch]:
        """Every team, each after the one above it."""
        return [each for top in self.tops for each in top.with_all_below]

    def at(self, *states: BriefingState) -> list[Branch]:
        """Return the teams that stand at one of these."""
        return [branch for branch in self.branches if branch.state in states]


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A cascade in a few figures, for pages that speak of it by the way."""

    cascade: Cascade
    reach: Reach
    late: tuple[Briefing, ...]
    unanswered: int


@once
def in_short(cascade: Cascade) -> Short:
    """Return how far a cascade has come: counted by the database, and the teams that are late alone."""
    main = partnership.assignments_in_post().select_related(None).filter(main=True).order_by()
    here = Recipient.objects.filter(cascade=cascade, person_id__in=main.values("person_id"))
    counted = here.aggregate(
        in_post=Count("id"),
        briefed=Count("id", filter=Q(briefed_on__isnull=False)),
        acknowledged=Count("id", filter=Q(acknowledged_on__isnull=False)),
    )
    counted["acknowledged"] += Code.objects.filter(briefing__cascade=cascade, used_on__isnull=False).count()
    counted["acknowledged"] = min(counted["acknowledged"], counted["in_post"])
    of_cascade = _briefings().filter(cascade=cascade)
    late = of_cascade.filter(given_on=None, due__lt=partnership.today()).order_by("due", "id")
    return Short(
        cascade=cascade,
        reach=Reach(**counted),
        late=tuple(late),
        unanswered=of_cascade.filter(answer="").exclude(statement="").count(),
    )


@once
def whole_of(cascade: Cascade) -> Whole:
    """Return how far a cascade has come, in a number of questions that does not grow with people or teams."""
    counted = tuple(counted_in(cascade))
    by_team = reach.reach_by(lambda each: each.briefing_id, counted)
    nobody = Reach(in_post=0, briefed=0, acknowledged=0)
    briefings = list(_briefings().filter(cascade=cascade).order_by("level", "team__name", "id"))
    by_id = {briefing.id: briefing for briefing in briefings}
    below: dict[UUID | None, list[Briefing]] = defaultdict(list)
    for briefing in briefings:
        below[briefing.above_id].append(briefing)
    today = partnership.today()

    def branch(briefing: Briefing) -> Branch:
        above = by_id[briefing.above_id] if briefing.above_id else None
        return Branch(
            briefing=briefing,
            reach=by_team.get(briefing.id, nobody),
            state=standing(briefing, above, today),
            branches=tuple(branch(each) for each in below[briefing.id]),
        )

    return Whole(cascade=cascade, counted=counted, tops=tuple(branch(each) for each in below[None]))


def counted_in(cascade: Cascade) -> Iterable[Counted]:
    """Return everybody of a cascade who is in post today, and each code from the hat that was used.

    Of one that is over, everybody whom it reached or was to reach.
    """
    people = Recipient.objects.filter(cascade=cascade).order_by()
    fields = ("briefing_id", "organisation_id", "tier", "briefed_on", "acknowledged_on")
    here = in_post() if cascade.is_open else None
    for person_id, *values in people.values_list("person_id", *fields):
        if here is None or person_id in here:
            yield Counted(*values)
    used = Code.objects.filter(briefing__cascade=cascade, used_on__isnull=False).order_by()
    for briefing_id, organisation_id, tier, used_on in used.values_list(
        "briefing_id", "organisation_id", "tier", "used_on"
    ):
        yield Counted(briefing_id, organisation_id, tier, None, used_on, by_code=True)


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


def briefings_of(person_id: UUID, *, stewards: bool) -> list[Briefing]:
    """Return what somebody briefs in cascades that are under way; what nobody leads is the steward's."""
    mine = Q(leader_id=person_id)
    found = _briefings().filter(mine | Q(leader=None) if stewards else mine, cascade__state=CascadeState.OPEN)
    return list(found.order_by("due", "id"))


def statements_for(person_id: UUID, *, stewards: bool) -> list[Briefing]:
    """Return what teams wrote and this person, who leads the level above, has not answered yet."""
    mine = Q(above__leader_id=person_id)
    if stewards:
        mine |= Q(above=None) | Q(above__isnull=False, above__leader=None)
    found = _briefings().filter(mine, cascade__state=CascadeState.OPEN, answer="").exclude(statement="")
    return list(found.order_by("stated_at", "id"))


def asked_of(person_id: UUID) -> list[Recipient]:
    """Return what somebody has not acknowledged yet in cascades that are under way."""
    found = Recipient.objects.filter(
        person_id=person_id, acknowledged_on=None, cascade__state=CascadeState.OPEN
    )
    return list(found.select_related("cascade", "briefing").order_by("cascade__started_at", "id"))


def started_between(start: datetime, end: datetime) -> list[Cascade]:
    """Return the cascades that started from one moment until before another."""
    return [cascade for cascade in everything() if start <= cascade.started_at < end]


def people_reached(found: Iterable[Cascade], person_id: UUID | None = None) -> dict[UUID, set[UUID]]:
    """Return whom each of these cascades reaches, by its id: everybody, or one person."""
    reached: dict[UUID, set[UUID]] = {cascade.id: set() for cascade in found}
    if not reached:
        return reached
    rows = Recipient.objects.filter(cascade_id__in=list(reached)).order_by()
    if person_id is not None:
        rows = rows.filter(person_id=person_id)
    for cascade_id, each in rows.values_list("cascade_id", "person_id"):
        reached[cascade_id].add(each)
    return reached
