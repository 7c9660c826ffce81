"""Reading the tree of teams."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.models import Assignment, Organisation, Team
from accord.partnership.tree import rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A team with those below it. people: how many have a place in it today, those below not counted.

    under: the joint team that it hangs below, where the branch itself begins with it.
    """

    team: Team
    people: int
    under: Team | None
    branches: "list[Branch]"


def tree(actor: Actor, organisation: Organisation | None) -> list[Branch]:
    """Return the teams of an organisation as they hang, or the joint ones where none is given."""
    access.require(actor, "partnership.read")
    owner = organisation.id if organisation else None
    own = [team for team in partnership.standing_teams() if team.organisation_id == owner]
    inside, people = {team.id for team in own}, people_in_teams()
    below: dict[UUID | None, list[Team]] = defaultdict(list)
    for team in own:
        below[team.parent_id if team.parent_id in inside else None].append(team)

    def branch(team: Team, *, is_first: bool) -> Branch:
        return Branch(
            team=team,
            people=people.get(team.id, 0),
            under=team.parent if is_first else None,
            branches=[branch(each, is_first=False) for each in below[team.id]],
        )

    return [branch(team, is_first=True) for team in below[None]]


def people_in_teams() -> dict[UUID, int]:
    """Return how many people have a place in each team today."""
    held = partnership.assignments_in_post().select_related(None).exclude(team=None).order_by()
    return dict(held.values_list("team_id").annotate(people=Count("person_id", distinct=True)))


def may_keep(actor: Actor, organisation: Organisation | None) -> bool:
    """Say whether the actor keeps the teams of an organisation, or, where none is given, the joint ones."""
    if organisation is None:
        return access.allows(actor, "partnership.keep_joint_teams")
    return access.allows(actor, "partnership.keep_people", organisation)


def kept(actor: Actor) -> list[Organisation | None]:
    """Return whose teams the actor keeps, None for the joint ones; raises Denied where there are none."""
    found = [each for each in (*partnership.organisations(), None) if may_keep(actor, each)]
    if not found:
        raise access.denial("partnership.keep_people")
    return found


def require_keeps(actor: Actor, organisation: Organisation | None) -> None:
    """Let whoever keeps these teams go on; raises Denied."""
    if organisation is None:
        access.require(actor, "partnership.keep_joint_teams")
    else:
        access.require(actor, "partnership.keep_people", organisation)


def team_for(actor: Actor, team_id: UUID) -> Team:
    """Return a standing team that the actor keeps; raises Http404, Denied."""
    kept(actor)
    standing = Team.objects.filter(closed_on=None).select_related("organisation", "parent")
    found: Team = get_object_or_404(standing, id=team_id)
    require_keeps(actor, found.organisation)
    return found


def above() -> dict[UUID, UUID | None]:
    """Return below which team each hangs."""
    return {team.id: team.parent_id for team in partnership.teams()}


def may_hang_below(organisation: Organisation | None, team: Team | None = None) -> list[Team]:
    """Return below which teams one of an organisation, or this one, may hang without making a circle."""
    up, owner = above(), organisation.id if organisation else None
    return [
        each
        for each in partnership.standing_teams()
        if rules.may_hang(owner, each.organisation_id)
        and not (team is not None and rules.is_below(each.id, team.id, up))
    ]


def may_take_the_people_of(team: Team) -> list[Team]:
    """Return the teams into which one may be merged: of its organisation, and joint ones."""
    return [
        each
        for each in partnership.standing_teams()
        if each.id != team.id and each.organisation_id in {team.organisation_id, None}
    ]


def places_in(team: Team) -> int:
    """Return how many places in a team go on, or are to come."""
    goes_on = Q(until=None) | Q(until__gte=partnership.today())
    return int(Assignment.objects.filter(goes_on, team=team).count())
