"""How far a cascade has come: counted by the database, as a whole with its tree, or in short."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count, Q

from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.cascade import selectors
from accord.mechanisms.cascade.models import Briefing, Cascade, Code, Recipient
from accord.mechanisms.cascade.reach import Reach, Tally, reach, reach_by
from accord.mechanisms.cascade.rules import BriefingState, standing
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet


OF_A_BRANCH = (
    *("cascade_id", "above_id", "level", "due", "given_on", "statement", "answer"),
    *("team__name", "organisation__name"),
    *("leader__given_name", "leader__family_name", "leader__erased_at"),
)


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
    """How far a cascade has come.

    tallies: everybody who is reached, by team, organisation and tier. briefed, acknowledged: how many people
    on which day.
    """

    cascade: Cascade
    tallies: tuple[Tally, ...]
    tops: tuple[Branch, ...]
    briefed: Counter[date]
    acknowledged: Counter[date]

    @property
    def reach(self) -> Reach:
        return reach(self.tallies)

    @property
    def branches(self) -> list[Branch]:
        """Every team, each after the one above it."""
        return [each for top in self.tops for each in top.with_all_below]

    def at(self, *states: BriefingState) -> list[Branch]:
        """Return the teams that stand at one of these."""
        return [branch for branch in self.branches if branch.state in states]


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A cascade in a few figures, for pages that speak of it by the way.

    late: how many teams are. longest: which of them has been for the longest.
    """

    cascade: Cascade
    reach: Reach
    late: int
    longest: Briefing | None
    unanswered: int


@once
def in_short(cascade: Cascade) -> Short:
    """Return how far a cascade has come, in few figures."""
    late = _late()
    counted = Briefing.objects.filter(cascade=cascade).aggregate(
        late=Count("id", filter=late), unanswered=Count("id", filter=Q(answer="") & ~Q(statement=""))
    )
    late_ones = selectors.briefings_by_the_way().filter(late, cascade=cascade).order_by("due", "id")
    return Short(
        cascade=cascade,
        reach=reach_of(cascade),
        late=counted["late"],
        longest=late_ones.first() if counted["late"] else None,
        unanswered=counted["unanswered"],
    )


def is_any_late(cascade: Cascade) -> bool:
    """Say whether a team was to be briefed by now, and was not."""
    return bool(Briefing.objects.filter(_late(), cascade=cascade).exists())


def _late() -> Q:
    return Q(given_on=None, due__lt=partnership.today())


def reach_of(cascade: Cascade) -> Reach:
    """Return how many people a cascade has reached, where no more is said of it."""
    return reach(_tallies(cascade))


def short_of(whole: Whole) -> Short:
    """Return the same of a cascade whose tree is known already."""
    late = sorted(whole.at(BriefingState.LATE), key=lambda each: (each.briefing.due, each.briefing.id))
    return Short(
        cascade=whole.cascade,
        reach=whole.reach,
        late=len(late),
        longest=late[0].briefing if late else None,
        unanswered=len(whole.at(BriefingState.WRITTEN)),
    )


def late_of(cascade: Cascade, actor: Actor) -> Briefing | None:
    """Return the team that somebody was to brief by now, the longest overdue one, or None.

    Among what waits for that person, which is asked around every page.
    """
    if actor.person_id is None:
        return None
    near = selectors.briefings_of(actor.person_id, stewards="steward" in actor.roles)
    own = (each for each in near if each.cascade_id == cascade.id and each.leader_id == actor.person_id)
    return next((each for each in own if each.given_on is None and each.due < partnership.today()), None)


@once
def whole_of(cascade: Cascade) -> Whole:
    """Return how far a cascade has come, in a number of questions that does not grow with people or teams."""
    tallies = _tallies(cascade)
    briefed, acknowledged = _by_day(cascade)
    return Whole(
        cascade=cascade,
        tallies=tallies,
        tops=_tree(cascade, reach_by(lambda each: each.briefing_id, tallies)),
        briefed=briefed,
        acknowledged=acknowledged,
    )


def _tree(cascade: Cascade, by_team: dict[UUID, Reach]) -> tuple[Branch, ...]:
    nobody, today = Reach(in_post=0, briefed=0, acknowledged=0), partnership.today()
    found = Briefing.objects.filter(cascade=cascade).select_related("team", "organisation", "leader")
    found = found.only(*OF_A_BRANCH)  # of hundreds of teams, what their lines say and no more
    by_id = {briefing.id: briefing for briefing in found.order_by("level", "team__name", "id")}
    below: dict[UUID | None, list[Briefing]] = defaultdict(list)
    for briefing in by_id.values():
        below[briefing.above_id].append(briefing)

    def branch(briefing: Briefing) -> Branch:
        above = by_id[briefing.above_id] if briefing.above_id else None
        return Branch(
            briefing=briefing,
            reach=by_team.get(briefing.id, nobody),
            state=standing(briefing, above, today),
            branches=tuple(branch(each) for each in below[briefing.id]),
        )

    return tuple(branch(each) for each in below[None])


def _people(cascade: Cascade) -> "QuerySet[Recipient]":
    """Those of a cascade who are in post today; of one that is over, everybody whom it was to reach."""
    found: QuerySet[Recipient] = Recipient.objects.filter(cascade=cascade).order_by()
    if not cascade.is_open:
        return found
    return found.filter(person_id__in=selectors.main_places().values("person_id"))


@once
def _tallies(cascade: Cascade) -> tuple[Tally, ...]:
    """Count people, and codes from the hat that were used: of these nobody knows whose they were."""
    place = ("briefing_id", "organisation_id", "tier")
    counted = (
        _people(cascade)
        .values_list(*place)
        .annotate(
            people=Count("id"),
            briefed=Count("id", filter=Q(briefed_on__isnull=False)),
            acknowledged=Count("id", filter=Q(acknowledged_on__isnull=False)),
        )
    )
    used = _used(cascade).values_list(*place).annotate(used=Count("id"))
    return (
        *(Tally(*values) for values in counted),
        *(Tally(team, organisation, tier, 0, 0, count) for team, organisation, tier, count in used),
    )


def _by_day(cascade: Cascade) -> tuple[Counter[date], Counter[date]]:
    """How many people were briefed, and how many have acknowledged, on which day."""
    briefed: Counter[date] = Counter()
    acknowledged = Counter(dict(_used(cascade).values_list("used_on").annotate(count=Count("id"))))
    days = _people(cascade).values_list("briefed_on", "acknowledged_on").annotate(count=Count("id"))
    for heard, done, count in days:
        if heard is not None:
            briefed[heard] += count
        if done is not None:
            acknowledged[done] += count
    return briefed, acknowledged


def _used(cascade: Cascade) -> "QuerySet[Code]":
    found: QuerySet[Code] = Code.objects.filter(briefing__cascade=cascade, used_on__isnull=False)
    return found.order_by()
