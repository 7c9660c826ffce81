"""Reading the goals of a year."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.utils import translation

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier
from accord.standards import selectors as standards
from accord.steps.objectives.goals.models import Goal, Year
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.texts import text_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Team
    from accord.standards.models import Behaviour

COMING = (YearState.DRAFT, YearState.PROPOSED)
LEADING = (Tier.DIRECTOR, Tier.SENIOR_MANAGER, Tier.MANAGER)


def _goals() -> "QuerySet[Goal]":
    found: QuerySet[Goal] = Goal.objects.select_related("owner__employer", "team", "year", "above")
    return found.prefetch_related("shown__behaviour")


def years(actor: Actor) -> list[Year]:
    """Return every year with goals, the newest first."""
    access.require(actor, "goals.read")
    return list(Year.objects.prefetch_related("goals"))


def year_for(actor: Actor, year_id: UUID) -> Year:
    """Return one year; raises Http404, Denied."""
    access.require(actor, "goals.read")
    found: Year | None = Year.objects.filter(id=year_id).first()
    if found is None:
        raise Http404
    return found


def draft_for(actor: Actor, year_id: UUID) -> Year:
    """Return one year for whoever may draft it; raises Http404, Denied."""
    found = year_for(actor, year_id)
    access.require(actor, "goals.draft", found)
    return found


def goal_for(actor: Actor, goal_id: UUID) -> Goal:
    """Return one goal; raises Http404, Denied."""
    access.require(actor, "goals.read")
    found: Goal | None = _goals().filter(id=goal_id).first()
    if found is None:
        raise Http404
    return found


@once
def agreed_or_coming() -> list[Year]:
    """Every year, the newest first: few rows, and every page asks for two of them."""
    return list(Year.objects.all())


def year_in_force() -> Year | None:
    """Return the year whose goals hold today, or None."""
    today, agreed = partnership.today(), YearState.IN_FORCE
    found = (year for year in agreed_or_coming() if year.state == agreed)
    return next((year for year in found if year.first_day <= today <= year.last_day), None)


def coming() -> Year | None:
    """Return the year whose goals are being drafted, or are before the partners."""
    return next((year for year in agreed_or_coming() if year.state in COMING), None)


def year_before(year: Year) -> Year | None:
    """Return the year with goals before one, or None."""
    agreed = Year.objects.filter(state=YearState.IN_FORCE, last_day__lt=year.first_day)
    found: Year | None = agreed.order_by("-last_day").first()
    return found


def year_with(year_id: UUID) -> Year:
    """Return one year; raises Year.DoesNotExist."""
    found: Year = Year.objects.get(id=year_id)
    return found


def ours(year: Year) -> list[Goal]:
    """Return the goals of the partnership for a year, in the order in which they were written."""
    return list(_goals().filter(year=year, team=None))


def living(year: Year) -> list[Goal]:
    """Return the goals of a year to which people can contribute: the partnership's, and those of teams."""
    return list(_goals().filter(year=year, dropped_at=None))


def living_by_the_way(year: Year) -> list[Goal]:
    """Return the same with what they are called and no more: for what is asked around every page."""
    return list(Goal.objects.filter(year=year, dropped_at=None).only("title", "above_id"))


def goal_with(goal_id: UUID) -> Goal:
    """Return one goal; raises Goal.DoesNotExist."""
    return _goals().get(id=goal_id)


def of_teams(goal: Goal) -> list[Goal]:
    """Return the goals of teams under one of the partnership, those that were given up last."""
    return sorted(_goals().filter(above=goal), key=lambda each: (each.dropped_at is not None, str(each.team)))


def behaviours() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []


@once
def teams_led_by(actor: Actor) -> "list[Team]":
    """Return the teams whose goals somebody writes.

    In which the person has a place as a manager, or somebody has who reports to this person; the steward
    writes those of joint teams, too.
    """
    near = Q(person_id=actor.person_id, tier__in=LEADING) | Q(manager_id=actor.person_id)
    if actor.person_id is None:
        return []
    led = set(partnership.assignments_in_post().filter(near).values_list("team_id", flat=True))
    joint = access.allows(actor, "goals.draft")
    return [team for team in partnership.standing_teams() if team.id in led or (joint and team.is_joint)]


def text(year_id: UUID) -> str:
    """Return the canonical text of a year's goals; the same whoever reads it."""
    found = Year.objects.get(id=year_id)
    with translation.override(settings.LANGUAGE_CODE):
        return text_of(found, ours(found))


def is_kept(year_id: UUID) -> bool:
    """Say whether a year is still there; a draft may have been thrown away."""
    return bool(Year.objects.filter(id=year_id).exists())
