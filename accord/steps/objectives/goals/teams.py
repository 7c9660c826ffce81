"""Goals of teams, joint ones too: each serves a goal that every partner agreed to. Its leader writes it."""

from typing import TYPE_CHECKING, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.objectives.goals.models import Goal
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.services import GoalWords, fill

if TYPE_CHECKING:
    from accord.partnership.models import Team

kinds.kind("goals.team_written", _("{actor} wrote a goal of the team {team}: “{about}”."))
kinds.kind("goals.team_dropped", _("{actor} gave up a goal of the team {team}: “{about}”."))


@transaction.atomic
def team_goal_write(
    *, above: Goal, team: "Team", goal: Goal | None, actor: Actor, **words: Unpack[GoalWords]
) -> Goal:
    """Write a goal of a team under one of the partnership, or write it anew.

    Raises Denied for others than who leads the team; Refused under what no partner agreed to, or another
    team's goal.
    """
    access.require(actor, "goals.write_team", team)
    if above.team_id is not None or above.year.state != YearState.IN_FORCE:
        raise Refused(_("A team’s goal stands under a goal that every partner has agreed to."))
    written = goal or Goal(partnership_id=actor.partnership_id, year=above.year, above=above, team=team)
    if written.dropped_at is not None:
        raise Refused(_("This goal was given up already."))
    fill(goal=written, words=words)
    audit.record("goals.team_written", actor=actor, about=written, team=team.name)
    return written


@transaction.atomic
def team_goal_drop(*, goal: Goal, reason: str, actor: Actor) -> Goal:
    """Give a team's goal up, with the reason; who contributes to it is asked for another."""
    access.require(actor, "goals.tend_team", goal)
    locked: Goal = Goal.objects.select_for_update().get(id=goal.id)
    if locked.dropped_at is not None:
        raise Refused(_("This goal was given up already."))
    if not reason.strip():
        raise Refused(_("Give the reason, so that others understand it."), field="reason")
    locked.dropped_at, locked.dropped_because = clock.now(), reason.strip()
    locked.save(update_fields=["dropped_at", "dropped_because"])
    audit.record("goals.team_dropped", actor=actor, about=locked, team=str(goal.team))
    return locked
