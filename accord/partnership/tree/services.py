"""Changing the tree of teams. One that closes stays on record, for rounds that asked in it: decision 0068."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import people, services
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.models import Assignment, Organisation, Team
from accord.partnership.tree import rules, selectors

kinds.kind("partnership.team_renamed", _("{actor} renamed the team {was}: it is now {name}."))
kinds.kind(
    "partnership.team_moved", _("{actor} moved the team {about}: it was below {was}, and is below {now}.")
)
kinds.kind("partnership.team_closed", _("{actor} closed the team {about}. {people} people stay without it."))
kinds.kind("partnership.team_merged", _("{actor} merged the team {about} into {into}: {people} people move."))


@transaction.atomic
def team_add(*, name: str, organisation: Organisation | None, parent: Team | None, actor: Actor) -> Team:
    """Add a team to an organisation, or a joint one; raises Denied, Refused."""
    selectors.require_keeps(actor, organisation)
    people.roster_lock(actor)
    _check_name(name, organisation)
    _check_parent(parent, organisation)
    return services.team_add(name=name.strip(), organisation=organisation, parent=parent, actor=actor)


@transaction.atomic
def team_change(*, team: Team, name: str, parent: Team | None, actor: Actor) -> None:
    """Rename a team, or hang it elsewhere with all that hangs below it; never in a circle."""
    selectors.require_keeps(actor, team.organisation)
    people.roster_lock(actor)
    locked = _standing(team)
    _check_name(name, locked.organisation, besides=locked)
    _check_parent(parent, locked.organisation, team=locked)
    was, above = locked.name, locked.parent
    locked.name, locked.parent = name.strip(), parent
    locked.save(update_fields=["name", "parent"])
    if locked.name != was:
        audit.record("partnership.team_renamed", actor=actor, about=locked, was=was, name=locked.name)
    if parent != above:
        audit.record(
            "partnership.team_moved", actor=actor, about=locked, was=_called(above), now=_called(parent)
        )


@transaction.atomic
def team_close(*, team: Team, into: Team | None, actor: Actor) -> None:
    """Close a team. Its people go to another, into which it is so merged, or stay without one."""
    selectors.require_keeps(actor, team.organisation)
    people.roster_lock(actor)
    locked = _standing(team)
    if into is not None and into not in selectors.may_take_the_people_of(locked):
        raise Refused(_("Choose another team of the same organisation, or a joint one."), field="into")
    today = partnership.today()
    held = Assignment.objects.filter(Q(until=None) | Q(until__gte=today), team=locked)
    moved = held.values("person_id").distinct().count()
    held.update(team=into)
    below = list(Team.objects.filter(parent=locked, closed_on=None))
    hung = rules.hung_anew(
        [each.id for each in below],
        closed=locked.id,
        into=into.id if into else None,
        above=selectors.above(),
    )
    for each in below:
        each.parent_id = hung[each.id]
        each.save(update_fields=["parent"])
    locked.closed_on = today
    locked.save(update_fields=["closed_on"])
    if into is None:
        audit.record("partnership.team_closed", actor=actor, about=locked, people=moved)
    else:
        audit.record("partnership.team_merged", actor=actor, about=locked, into=into.name, people=moved)


def _standing(team: Team) -> Team:
    found: Team = Team.objects.select_related("organisation", "parent").get(id=team.id)
    if found.closed_on is not None:
        raise Refused(_("This team was closed meanwhile."))
    return found


def _check_name(name: str, organisation: Organisation | None, besides: Team | None = None) -> None:
    if not name.strip():
        raise Refused(_("Write what the team is called."), field="name")
    same = [
        team
        for team in partnership.standing_teams()
        if team != besides and key_of(team.name) == key_of(name) and team.organisation == organisation
    ]
    if same:
        raise Refused(_("“{name}” is there already.").format(name=same[0].name), field="name")


def _check_parent(parent: Team | None, organisation: Organisation | None, team: Team | None = None) -> None:
    if parent is None:
        return
    if parent not in selectors.may_hang_below(organisation, team):
        words = _(
            "Choose a team of the same organisation or a joint one, and none that hangs below this one."
        )
        raise Refused(words, field="parent")


def _called(team: Team | None) -> str:
    return team.name if team else _now("no other")
